package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.web.WebHandler;
import dev.milepost.app.web.WebRequest;
import dev.milepost.app.web.WebResponse;
import dev.milepost.testing.Inputs;
import dev.milepost.testing.Mutations;
import dev.milepost.testing.SettableClock;
import dev.milepost.testing.Tries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is asked of the playground's addresses, it is answered or refused with a reason; nothing is thrown. */
class PlaygroundFuzzTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int STEPS = 40;

    private final Map<String, WebHandler> handlers = new Playground(
                    () -> Trying.PACK, Trying.bots(), Trying.SIDES, new SettableClock("2026-11-25T08:00:00Z"))
            .handlers();
    private String session = "";
    private int steps;

    /** An address with a body, of which each character is a byte. */
    private record Asked(String address, String query, String body) {}

    @Test
    void any_request_is_answered_or_refused_with_a_reason() {
        Tries.of(300, this::asked, asked -> {
            WebResponse answer = answer(asked);
            assertThat(answer.status()).isIn(200, 400, 404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("went wrong on my side");
        });
    }

    private WebResponse answer(Asked asked) {
        String[] address = asked.address().split(" ", 2);
        return Objects.requireNonNull(handlers.get(asked.address()))
                .handle(new WebRequest(
                        address[0], address[1], asked.query(), asked.body().getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Another session after so many steps, as everybody's begins anew. */
    private String session() {
        if (steps++ % STEPS == 0) {
            WebResponse begun = answer(new Asked("POST /api/session", "", "{}"));
            session = JsonMapper.shared().readTree(begun.body()).path("session").asString();
        }
        return session;
    }

    private Asked asked(RandomGenerator random) {
        List<String> addresses = handlers.keySet().stream()
                .filter(a -> a.contains("/api/"))
                .sorted()
                .toList();
        String address = random.nextInt(3) > 0 ? "POST /api/do" : addresses.get(random.nextInt(addresses.size()));
        String query = "session=%s&platform=slack&entry=1&payload=0&file=0&chart=0&since=0".formatted(session());
        String body = step(random).put("session", session).toString();
        return new Asked(
                address,
                random.nextBoolean() ? query : Mutations.text(query, random),
                random.nextInt(8) == 0 ? Mutations.bytes(body, random) : Mutations.utf8(Mutations.json(body, random)));
    }

    private static ObjectNode step(RandomGenerator random) {
        ObjectNode step = NODES.objectNode()
                .put("person", random.nextBoolean() ? "member" : "admin")
                .put("place", pick(List.of("general", "direct", "thread"), random))
                .put("platform", random.nextBoolean() ? "discord" : "slack")
                .put("text", pick(List.of("/salary mid", "/tips list", "hello", "/help"), random))
                .put("do", pick(List.of("say", "press", "submit", "clock", "break", "wait"), random))
                .put("entry", random.nextInt(5))
                .put("id", pick(List.of("mp1:help", "mp1:salary:mid", "mp1:tips:list"), random))
                .put("value", Inputs.text(random))
                .put("fault", pick(List.of("none", "channel_gone", "no_answer", "rate_limited"), random))
                .put("to", "2026-11-26T09:00:00Z");
        step.putArray("platforms").add("discord").add("slack");
        step.putObject("values").put("time", "09:00").put("zone", Inputs.text(random));
        if (random.nextBoolean()) {
            step.put("text", Inputs.text(random));
        }
        return step;
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
