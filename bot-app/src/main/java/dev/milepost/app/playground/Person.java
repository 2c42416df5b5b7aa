package dev.milepost.app.playground;

import java.util.Locale;

/** Somebody whom one may be on the page. */
enum Person {
    /** Somebody who knows the bot, and manages nothing. */
    MEMBER("Mia", "member", "300000000000000001", "U0MEMBER"),
    /** Somebody who manages the server and the workspace. */
    ADMIN("Ada", "admin", "300000000000000002", "U0ADMIN"),
    /** Somebody who has never talked to the bot. */
    NEWCOMER("Noor", "newcomer", "300000000000000003", "U0NEWCOMER");

    private final String name;
    private final String role;
    private final String discordId;
    private final String slackId;

    Person(String name, String role, String discordId, String slackId) {
        this.name = name;
        this.role = role;
        this.discordId = discordId;
        this.slackId = slackId;
    }

    /** The name that stands in what the page asks. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As others call this person. */
    String shownName() {
        return name;
    }

    String role() {
        return role;
    }

    String idOn(String platform) {
        return platform.equals(Spot.SLACK) ? slackId : discordId;
    }

    static Person of(String id) throws BadRequest {
        for (Person person : values()) {
            if (person.id().equals(id)) {
                return person;
            }
        }
        throw new BadRequest("person is member, admin or newcomer");
    }
}
