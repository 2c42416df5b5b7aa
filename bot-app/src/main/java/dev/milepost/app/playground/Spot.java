package dev.milepost.app.playground;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import java.util.Locale;

/** A place of the playground's server and workspace, under the kind of id that each platform gives. */
enum Spot {
    GENERAL("general", Place.Kind.CHANNEL, "200000000000000001", "C0GENERAL", ""),
    CAREERS("ai-careers", Place.Kind.CHANNEL, "200000000000000002", "C0CAREERS", ""),
    THREAD("Thread", Place.Kind.THREAD, "200000000000000003", "C0CAREERS", "1764000000.000100"),
    DIRECT("Milepost", Place.Kind.DIRECT, "", "", "");

    static final String DISCORD = "discord";
    static final String SLACK = "slack";

    private static final String GUILD = "100000000000000001";
    private static final String WORKSPACE = "T0PLAYGROUND";

    private final String name;
    private final Place.Kind kind;
    private final String discordId;
    private final String slackId;
    private final String thread;

    Spot(String name, Place.Kind kind, String discordId, String slackId, String thread) {
        this.name = name;
        this.kind = kind;
        this.discordId = discordId;
        this.slackId = slackId;
        this.thread = thread;
    }

    /** The name that stands in what the page asks. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String shownName() {
        return name;
    }

    Place.Kind kind() {
        return kind;
    }

    String idOn(String platform) {
        return platform.equals(SLACK) ? slackId : discordId;
    }

    /** The guild, or the workspace. */
    static String space(String platform) {
        return platform.equals(SLACK) ? WORKSPACE : GUILD;
    }

    Place on(String platform, Person person) {
        if (kind != Place.Kind.DIRECT) {
            boolean slack = platform.equals(SLACK);
            return new Place(new ChannelRef(platform, space(platform), idOn(platform), slack ? thread : ""), kind);
        }
        return platform.equals(SLACK)
                ? new Place(
                        ChannelRef.channel(
                                platform, WORKSPACE, person.idOn(SLACK).replace('U', 'D')),
                        kind)
                : new Place(
                        ChannelRef.channel(platform, "", person.idOn(DISCORD).replaceFirst("3", "4")), kind);
    }

    /** Somebody who says something here; a direct message on Discord belongs to no guild, so nobody manages it. */
    Caller caller(String platform, Person person) {
        boolean outside = kind == Place.Kind.DIRECT && platform.equals(DISCORD);
        return new Caller(
                new UserRef(platform, outside ? "" : space(platform), person.idOn(platform)),
                person == Person.ADMIN && !outside);
    }

    /** Where {@code channel} is; the direct messages for what is no channel. On Discord a thread is a channel. */
    static Spot of(ChannelRef channel) {
        for (Spot spot : values()) {
            String thread = channel.platform().equals(SLACK) ? spot.thread : "";
            if (spot.idOn(channel.platform()).equals(channel.id()) && thread.equals(channel.thread())) {
                return spot;
            }
        }
        return DIRECT;
    }

    static Spot of(String id) throws BadRequest {
        try {
            return valueOf(id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("place is general, careers, thread or direct");
        }
    }
}
