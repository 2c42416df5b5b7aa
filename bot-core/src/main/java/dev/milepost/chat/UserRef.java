package dev.milepost.chat;

/**
 * A person on a platform.
 *
 * @param platform the platform's short name: {@code discord}, {@code slack}
 * @param space Discord guild or Slack workspace; empty where there is none, as in a Discord direct message
 * @param id the platform's id of the person
 */
public record UserRef(String platform, String space, String id) {

    /** Whether {@code other} is this person; an empty space of this one's stands for any. */
    public boolean covers(UserRef other) {
        return platform.equals(other.platform) && id.equals(other.id) && (space.isEmpty() || space.equals(other.space));
    }
}
