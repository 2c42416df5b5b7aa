package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.app.web.EventSink;
import dev.milepost.app.web.WebHandler;
import dev.milepost.app.web.WebRequest;
import dev.milepost.app.web.WebResponse;
import dev.milepost.app.web.WebStream;
import dev.milepost.chart.ChartPainter;
import dev.milepost.content.ContentPack;
import dev.milepost.render.Payload;
import dev.milepost.reply.Block;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The playground's page and what it asks for. What each address takes and gives stands in {@code docs/playground.md}. */
public final class Playground {

    /** How often a silent stream says that it is still there, and looks whether a tip is due. */
    private static final long LOOK_S = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Playground.class);

    private final Function<String, Session> begin;
    private final AtomicBoolean warm = new AtomicBoolean();
    private final Sessions sessions;
    private final List<Side> sides;
    private final ChartPainter charts = new ChartPainter();
    private final Preview content;

    /**
     * A page on which bots are tried.
     *
     * @param pack the one in use
     * @param bots begins one that goes by a clock
     * @param sides the platforms that it is shown on
     * @param clock what a session's own clock begins with
     */
    public Playground(
            Supplier<ContentPack> pack, Function<Clock, Milepost.Builder> bots, List<Side> sides, Clock clock) {
        this.sides = List.copyOf(sides);
        this.content = Preview.of(pack, sides, clock);
        this.begin = id -> new Session(id, sides, bots, clock);
        this.sessions = new Sessions(begin);
    }

    /** What answers for it, by method and path. */
    public Map<String, WebHandler> handlers() {
        Map<String, WebHandler> handlers = new HashMap<>(content.handlers());
        handlers.put("POST /api/session", request -> answered(() -> session(request)));
        handlers.put("POST /api/do", request -> answered(() -> perform(request)));
        handlers.put("POST /api/problems", request -> answered(() -> problems(request)));
        handlers.put("POST /api/suggest", request -> answered(() -> suggest(request)));
        handlers.put("GET /api/recording", request -> answered(() -> recording(request)));
        handlers.put("GET /api/file", request -> answered(() -> file(request)));
        handlers.put("GET /api/chart", request -> answered(() -> chart(request)));
        return handlers;
    }

    /** What goes on answering, by method and path. */
    public Map<String, WebStream> streams() {
        Map<String, WebStream> streams = new HashMap<>(content.streams());
        streams.put("GET /api/events", this::events);
        return streams;
    }

    /** Goes once through what people try first, while they look at the page, so that nobody waits for classes and the model to load. */
    private void warmUp() {
        Session session = begin.apply("warm-up");
        for (String line : List.of("/salary mid", "/career skills", "/help", "/tip")) {
            tried(session, new Step.Say(Person.MEMBER, Spot.GENERAL, line));
        }
        tried(session, new Step.Say(Person.MEMBER, Spot.DIRECT, "What does an engineer do?"));
    }

    private static void tried(Session session, Step step) {
        try {
            String shown = EntryJson.of(session.id(), session.perform(step)).toString();
            LOG.trace("{} characters of answer", shown.length());
        } catch (BadRequest e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes once through what the page asks first, so that the first page doesn't wait for classes to load. */
    public void prepare() {
        int first = EntryJson.whole(begin.apply("first")).toString().length();
        LOG.trace("{} characters of a session", first);
    }

    private interface Work {
        WebResponse answer() throws BadRequest;
    }

    private static WebResponse answered(Work work) {
        try {
            return work.answer();
        } catch (BadRequest e) {
            return WebResponse.text(400, String.valueOf(e.getMessage()));
        }
    }

    /** The session that the page had before it was loaded anew, or a new one. */
    private WebResponse session(WebRequest request) throws BadRequest {
        JsonNode asked = BadRequest.object(request.body());
        Session session =
                asked.path("session").stringValueOpt().flatMap(sessions::find).orElseGet(sessions::begin);
        return WebResponse.json(200, EntryJson.whole(session).toString());
    }

    private Session known(Optional<String> id) throws BadRequest {
        return id.flatMap(sessions::find).orElseThrow(() -> new BadRequest("That session is over: load the page anew"));
    }

    private WebResponse perform(WebRequest request) throws BadRequest {
        JsonNode asked = BadRequest.object(request.body());
        Session session = known(asked.path("session").stringValueOpt());
        List<Entry> came = session.perform(
                Step.of(asked), asked.path("tab").stringValueOpt().orElse(""));
        return WebResponse.json(200, news(session, came).toString());
    }

    private static ObjectNode news(Session session, List<Entry> entries) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("entries", EntryJson.of(session.id(), entries));
        node.set("state", EntryJson.state(session));
        return node;
    }

    private WebResponse problems(WebRequest request) throws BadRequest {
        JsonNode asked = BadRequest.object(request.body());
        Session session = known(asked.path("session").stringValueOpt());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        session.problems(Step.submit(asked))
                .forEach((field, problem) -> node.put(field, Reply.of(problem).plain()));
        return WebResponse.json(200, node.toString());
    }

    private WebResponse suggest(WebRequest request) throws BadRequest {
        JsonNode asked = BadRequest.object(request.body());
        Session session = known(asked.path("session").stringValueOpt());
        String platform = BadRequest.text(asked, "platform");
        Side side = sides.stream()
                .filter(s -> s.platform().equals(platform))
                .findFirst()
                .orElseThrow(() -> new BadRequest("platform is discord or slack"));
        Completion completion = new Completion(
                session.milepost(),
                side,
                Person.of(BadRequest.text(asked, "person")),
                Spot.of(BadRequest.text(asked, "place")));
        return WebResponse.json(
                200, completion.of(BadRequest.text(asked, "text")).toString());
    }

    private WebResponse recording(WebRequest request) throws BadRequest {
        return WebResponse.json(
                200, known(request.parameter("session")).recording().pretty());
    }

    private Answer answer(WebRequest request) throws BadRequest {
        return known(request.parameter("session"))
                .transcript()
                .find(request.number("entry"))
                .flatMap(e -> e.on(request.parameter("platform").orElse("")))
                .orElseThrow(() -> new BadRequest("there is no such entry"));
    }

    private WebResponse file(WebRequest request) throws BadRequest {
        List<Payload> payloads = answer(request).messages().stream()
                .flatMap(m -> m.rendering().payloads().stream())
                .toList();
        int payload = request.number("payload");
        int file = request.number("file");
        if (payload >= payloads.size() || file >= payloads.get(payload).files().size()) {
            throw new BadRequest("there is no such file");
        }
        Payload.FilePart part = payloads.get(payload).files().get(file);
        return new WebResponse(200, part.contentType(), part.bytes().get());
    }

    private WebResponse chart(WebRequest request) throws BadRequest {
        List<RangeChart> drawn = answer(request).messages().stream()
                .flatMap(m -> m.reply().blocks().stream())
                .filter(Block.Chart.class::isInstance)
                .map(b -> ((Block.Chart) b).chart())
                .toList();
        int chart = request.number("chart");
        if (chart >= drawn.size()) {
            throw new BadRequest("there is no such chart");
        }
        return new WebResponse(
                200, "image/svg+xml", charts.svg(drawn.get(chart)).getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that comes after the revision that the page has seen, as soon as it comes. */
    private void events(WebRequest request, EventSink sink) throws IOException, InterruptedException {
        Optional<Session> session = request.parameter("session").flatMap(sessions::find);
        if (session.isEmpty()) {
            sink.event("over", "{}");
            return;
        }
        if (warm.compareAndSet(false, true)) {
            Thread.ofVirtual().name("playground-warm-up").start(this::warmUp);
        }
        String tab = request.parameter("tab").orElse("");
        try {
            tell(session.get(), tab, request.number("since"), sink);
        } finally {
            session.get().leaves(tab);
        }
    }

    private static void tell(Session session, String tab, long since, EventSink sink)
            throws IOException, InterruptedException {
        long seen = session.listens(tab, since);
        while (true) {
            session.tick();
            seen = session.listens(tab, seen);
            long revision = session.transcript().revision();
            if (revision > seen) {
                ObjectNode news = news(session, session.transcript().since(seen));
                sink.event("news", news.put("revision", revision).toString());
                seen = session.listens(tab, revision);
            } else {
                sink.alive();
            }
            session.transcript().await(seen, LOOK_S);
        }
    }
}
