package dev.milepost.app.playground;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import tools.jackson.databind.JsonNode;

/** Who one is on the page, and where. */
record Scene(Caller caller, Place place) {

    private static final String PLATFORM = "playground";
    private static final String SPACE = "playground";

    /** Reads {@code person} ({@code member}, {@code admin}) and {@code place} ({@code channel}, {@code direct}). */
    static Scene of(JsonNode asked) throws BadRequest {
        String person = BadRequest.text(asked, "person");
        boolean admin = person.equals("admin");
        if (!admin && !person.equals("member")) {
            throw new BadRequest("person is member or admin");
        }
        Caller caller = new Caller(new UserRef(PLATFORM, SPACE, person), admin);
        return switch (BadRequest.text(asked, "place")) {
            case "channel" ->
                new Scene(caller, new Place(ChannelRef.channel(PLATFORM, SPACE, "general"), Place.Kind.CHANNEL));
            case "direct" ->
                new Scene(
                        caller, new Place(ChannelRef.channel(PLATFORM, SPACE, "direct-" + person), Place.Kind.DIRECT));
            default -> throw new BadRequest("place is channel or direct");
        };
    }
}
