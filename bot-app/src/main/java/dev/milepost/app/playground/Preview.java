package dev.milepost.app.playground;

import dev.milepost.PackReplies;
import dev.milepost.app.web.EventSink;
import dev.milepost.app.web.WebHandler;
import dev.milepost.app.web.WebRequest;
import dev.milepost.app.web.WebResponse;
import dev.milepost.app.web.WebStream;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackProblem;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A page with all of a content pack, as drawn on both platforms. */
public final class Preview {

    /** How soon an author sees what was saved. */
    private static final long LOOK_MS = 250;

    /** How often a silent stream says that it is still there, in looks. */
    private static final int ALIVE = 20;

    private final Supplier<EditedPack.Look> source;
    private final List<Side> sides;
    private final Clock clock;

    private Preview(Supplier<EditedPack.Look> source, List<Side> sides, Clock clock) {
        this.source = source;
        this.sides = List.copyOf(sides);
        this.clock = clock;
    }

    /** Of the pack in {@code folder}, which is looked at for as long as a page shows it. */
    public static Preview of(Path folder, List<Side> sides, Clock clock) {
        return new Preview(new EditedPack(folder), sides, clock);
    }

    /** Of the pack that {@code inUse} gives, which may be another one later. */
    static Preview of(Supplier<ContentPack> inUse, List<Side> sides, Clock clock) {
        return new Preview(new PackInUse(inUse), sides, clock);
    }

    /** What answers for it, by method and path; the page's own files as well. */
    public Map<String, WebHandler> handlers() {
        Map<String, WebHandler> handlers = new HashMap<>(new WebFiles("/playground/").handlers());
        handlers.put("GET /api/content", this::content);
        handlers.put("GET /api/content/file", this::file);
        return handlers;
    }

    /** What goes on answering, by method and path. */
    public Map<String, WebStream> streams() {
        return Map.of("GET /api/content/events", this::events);
    }

    private WebResponse content(WebRequest request) {
        EditedPack.Look look = source.get();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("version", look.version());
        node.put("title", look.pack().map(p -> p.info().title()).orElse(""));
        ArrayNode problems = node.putArray("problems");
        for (PackProblem problem : look.problems()) {
            problems.addObject()
                    .put("where", problem.position().toString())
                    .put("field", problem.field())
                    .put("message", problem.message());
        }
        ArrayNode items = node.putArray("items");
        look.pack().ifPresent(pack -> new PackReplies(pack, clock).all().forEach(item -> items.add(drawn(item, look))));
        return WebResponse.json(200, node.toString());
    }

    private ObjectNode drawn(PackReplies.Item item, EditedPack.Look look) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("id", item.id()).put("title", item.title());
        ObjectNode each = node.putObject("sides");
        for (Side side : sides) {
            Rendering rendering = side.renderer().render(item.reply(), item.target());
            ObjectNode shown = each.putObject(side.platform());
            shown.set(
                    "payloads",
                    EntryJson.payloads(
                            rendering,
                            "content/file",
                            "version=%d&item=%s&platform=%s".formatted(look.version(), item.id(), side.platform()),
                            0));
            shown.set("losses", EntryJson.losses(rendering));
        }
        return node;
    }

    private WebResponse file(WebRequest request) {
        String id = request.parameter("item").orElse("");
        String platform = request.parameter("platform").orElse("");
        int number = request.number("payload");
        int file = request.number("file");
        return source.get().pack().stream()
                .flatMap(pack -> new PackReplies(pack, clock).all().stream())
                .filter(item -> item.id().equals(id))
                .flatMap(item -> sides.stream()
                        .filter(side -> side.platform().equals(platform))
                        .flatMap(side -> side.renderer().render(item.reply(), item.target()).payloads().stream()))
                .skip(number)
                .limit(1)
                .flatMap(payload -> payload.files().stream())
                .skip(file)
                .findFirst()
                .map(Preview::file)
                .orElse(WebResponse.text(404, "There is no such file."));
    }

    private static WebResponse file(Payload.FilePart part) {
        return new WebResponse(200, part.contentType(), part.bytes().get());
    }

    /** Says each time that there is something else to show. */
    private void events(WebRequest request, EventSink sink) throws IOException, InterruptedException {
        long seen = request.number("since");
        CountDownLatch never = new CountDownLatch(1);
        for (int looks = 1; ; looks++) {
            long version = source.get().version();
            if (version != seen) { // after another start a lower one may be news
                seen = version;
                sink.event("pack", "{\"version\":%d}".formatted(version));
            } else if (looks % ALIVE == 0) {
                sink.alive();
            }
            if (never.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }
}
