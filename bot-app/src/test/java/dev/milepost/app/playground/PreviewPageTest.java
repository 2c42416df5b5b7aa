package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.PackReplies;
import dev.milepost.app.web.AdminServer;
import dev.milepost.render.Capabilities;
import dev.milepost.render.Loss;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import dev.milepost.testing.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An author edits a pack and looks at it in a real browser. */
@ExtendWith(Browser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewPageTest {

    private Chromium chromium;
    private AdminServer server;
    private Path pack;

    @BeforeAll
    void start(Chromium shared, @TempDir Path folder) throws IOException {
        chromium = shared;
        pack = folder.resolve("lighthouse");
        Packs.copy(Packs.LIGHTHOUSE, pack);
        server = serve(Trying.SIDES);
    }

    private AdminServer serve(List<Side> sides) throws IOException {
        Preview preview = Preview.of(pack, sides, Clock.systemUTC());
        return AdminServer.start("127.0.0.1", 0, true, preview.handlers(), preview.streams());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            chromium.leave();
            server.close();
        }
    }

    @Test
    void shows_everything_follows_each_edit_and_keeps_the_last_whole_pack() throws IOException {
        chromium.shape(1280, 900, "light");
        chromium.driver().get(server.url() + "preview.html");
        chromium.until("all is drawn", "return document.body?.dataset.ready === 'true'");
        List<String> items = new PackReplies(Packs.lighthouse(), Clock.systemUTC())
                .all().stream().map(PackReplies.Item::id).toList();
        assertThat(shown()).isEqualTo(items);
        assertThat(chromium.run("return [...document.querySelectorAll('.item')].every((i) =>"
                        + " i.querySelector('.d-container') && i.querySelector('.pane.slack .payload'));"))
                .isEqualTo(true);
        chromium.keep("preview-desk-light");
        assertThat(chromium.violations()).isEmpty();

        Path tips = pack.resolve("tips.yaml");
        String whole = Files.readString(tips);
        String first = Packs.lighthouse().tips().get(0).text();
        String word = List.of(first.split(" ")).stream()
                .filter(w -> w.matches("[a-z]{4,}"))
                .findFirst()
                .orElseThrow();
        Files.writeString(tips, whole.replaceFirst(word, "zanzibar"));
        chromium.until("the edit is shown", "return document.body.textContent.includes('zanzibar')");

        Files.writeString(tips, whole + "\nnonsense: [");
        chromium.until("the error is shown", "return !document.getElementById('problems').hidden");
        assertThat(String.valueOf(chromium.run("return document.getElementById('problems').textContent;")))
                .containsPattern("tips\\.yaml:\\d+:\\d+");
        assertThat(shown()).isEqualTo(items);

        Files.writeString(tips, whole);
        chromium.until(
                "all is well again",
                "return document.getElementById('problems').hidden && !document.body.textContent.includes('zanzibar')");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void topics_can_be_listed_alone() {
        chromium.shape(1280, 900, "light");
        chromium.driver().get(server.url() + "preview.html");
        chromium.until("all is drawn", "return document.body?.dataset.ready === 'true'");
        chromium.run("document.querySelector('[name=kind][value=topic]').click();");
        assertThat(chromium.run("return [...document.querySelectorAll('.item:not([hidden])')].map((i) => i.id);"))
                .isEqualTo(Stream.concat(
                                Stream.of("topics"),
                                Packs.lighthouse().topics().stream().map(topic -> "topic:" + topic.id()))
                        .toList());
    }

    @Test
    void an_open_page_follows_the_pack_over_a_restart() throws IOException {
        Path tips = pack.resolve("tips.yaml");
        String whole = Files.readString(tips);
        String word = Packs.lighthouse().tips().get(0).text().split(" ", 2)[0];
        int port;
        try (AdminServer before = serve(Trying.SIDES)) {
            port = before.port();
            chromium.driver().get(before.url() + "preview.html");
            chromium.until("all is drawn", "return document.body?.dataset.ready === 'true'");
            Files.writeString(tips, whole.replaceFirst(word, "Zanzibar"));
            chromium.until("the edit is shown", "return document.body.textContent.includes('Zanzibar')");
            chromium.driver().navigate().refresh();
            chromium.until("it is drawn anew", "return document.body?.dataset.version >= 2");
        }
        Preview again = Preview.of(pack, Trying.SIDES, Clock.systemUTC());
        Files.writeString(tips, whole);
        try (AdminServer after = AdminServer.start("127.0.0.1", port, true, again.handlers(), again.streams())) {
            assertThat(after.port()).isEqualTo(port);
            chromium.until("it follows", "return !document.body.textContent.includes('Zanzibar')");
            Files.writeString(tips, whole.replaceFirst(word, "Timbuktu"));
            chromium.until("the next edit is shown", "return document.body.textContent.includes('Timbuktu')");
            Files.writeString(tips, whole);
            chromium.leave();
        }
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("api/content/events"));
    }

    private Object shown() {
        return chromium.run("return [...document.querySelectorAll('.item')].map((i) => i.id);");
    }

    /** What a pack may hold fits both platforms as they are today, so these are smaller ones. */
    @Test
    void what_exceeds_a_limit_is_marked_and_can_be_listed_alone() throws IOException {
        List<Side> small = Trying.SIDES.stream().map(PreviewPageTest::small).toList();
        try (AdminServer narrow = serve(small)) {
            chromium.shape(1280, 900, "light");
            chromium.driver().get(narrow.url() + "preview.html");
            chromium.until("all is drawn", "return document.body?.dataset.ready === 'true'");
            chromium.run("document.querySelector('[name=kind][value=over]').click();");
            List<?> marked = (List<?>)
                    chromium.run("return [...document.querySelectorAll('.item:not([hidden])')].map((i) => `${i.id}:"
                            + " ${[...i.querySelectorAll('.mark.over')].map((m) => m.textContent).join(', ')}`);");
            chromium.keep("preview-over");
            chromium.leave();
            assertThat(marked)
                    .isEqualTo(
                            List.of("fact:work.lens: split into 2 messages, text-cut, shortened, split into 2 messages,"
                                    + " text-cut, shortened"));
        }
    }

    /** A platform on which one fact is too long. */
    private static Side small(Side side) {
        ReplyRenderer real = side.renderer();
        ReplyRenderer narrow = new ReplyRenderer() {
            @Override
            public Capabilities capabilities() {
                return real.capabilities();
            }

            @Override
            public Rendering render(Reply reply, Target target) {
                Rendering whole = real.render(reply, target);
                if (!reply.plain().startsWith("Looking after the lens")) {
                    return whole;
                }
                List<Payload> twice =
                        List.of(whole.payloads().get(0), whole.payloads().get(0));
                return new Rendering(twice, List.of(new Loss(Loss.Kind.SHORTENED, "text-cut")));
            }
        };
        return new Side(side.platform(), narrow, side.actions(), side.forms(), side.root(), side.own());
    }
}
