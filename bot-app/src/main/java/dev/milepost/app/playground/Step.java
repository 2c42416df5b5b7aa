package dev.milepost.app.playground;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Something that one does on the page; a recording is a list of them. */
sealed interface Step {

    /** {@code {"do": "say", "person", "place", "text"}}: a command, or words. */
    record Say(Person person, Spot spot, String text) implements Step {}

    /** {@code {"do": "press", "person", "entry", "platform", "id", "value"}}: a button, or a menu's choice. */
    record Press(Person person, long entry, String platform, String id, Optional<String> value) implements Step {}

    /** {@code {"do": "submit", "person", "entry", "values"}}: a form that was filled in. */
    record Submit(Person person, long entry, Map<String, String> values) implements Step {
        public Submit {
            values = new TreeMap<>(values);
        }
    }

    /** {@code {"do": "clock", "to"}}: moves the clock ahead to a time, or, without one, to the next tip. */
    record MoveClock(Optional<Instant> to) implements Step {}

    /** {@code {"do": "break", "platforms", "fault"}}: from now on this goes wrong there. */
    record Break(List<String> platforms, Fault fault) implements Step {
        public Break {
            platforms = List.copyOf(platforms);
        }
    }

    /** {@code {"do": "wait"}}: time went on, and a tip became due. */
    record Wait() implements Step {}

    /** Reads what the page, or a recording, says. */
    static Step of(JsonNode asked) throws BadRequest {
        return switch (BadRequest.text(asked, "do")) {
            case "say" ->
                new Say(
                        Person.of(BadRequest.text(asked, "person")),
                        Spot.of(BadRequest.text(asked, "place")),
                        BadRequest.text(asked, "text"));
            case "press" ->
                new Press(
                        Person.of(BadRequest.text(asked, "person")),
                        asked.path("entry").asLong(0),
                        BadRequest.text(asked, "platform"),
                        BadRequest.text(asked, "id"),
                        asked.path("value").stringValueOpt());
            case "submit" -> submit(asked);
            case "clock" -> new MoveClock(instant(asked));
            case "break" ->
                new Break(
                        asked.path("platforms")
                                .valueStream()
                                .map(platform -> platform.asString(""))
                                .toList(),
                        Fault.of(BadRequest.text(asked, "fault")));
            case "wait" -> new Wait();
            default -> throw new BadRequest("do is say, press, submit, clock or break");
        };
    }

    static Submit submit(JsonNode asked) throws BadRequest {
        return new Submit(
                Person.of(BadRequest.text(asked, "person")), asked.path("entry").asLong(0), values(asked));
    }

    private static Map<String, String> values(JsonNode asked) {
        Map<String, String> values = new TreeMap<>();
        asked.path("values").forEachEntry((name, value) -> values.put(name, value.asString("")));
        return values;
    }

    private static Optional<Instant> instant(JsonNode asked) throws BadRequest {
        try {
            return asked.path("to").stringValueOpt().map(Instant::parse);
        } catch (DateTimeException e) {
            throw new BadRequest("to is no time such as 2026-11-24T09:00:00Z");
        }
    }
}
