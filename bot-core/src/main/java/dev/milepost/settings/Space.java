package dev.milepost.settings;

import dev.milepost.chat.UserRef;

/**
 * What settings hold for.
 *
 * @param platform the platform's short name
 * @param id Discord guild or Slack workspace; empty in a Discord direct message, where nothing can be set
 */
public record Space(String platform, String id) {

    /** The one in which {@code user} speaks. */
    public static Space of(UserRef user) {
        return new Space(user.platform(), user.space());
    }
}
