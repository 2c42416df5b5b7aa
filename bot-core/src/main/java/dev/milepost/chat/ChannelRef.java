package dev.milepost.chat;

/**
 * A place where messages stand: a channel, a thread or a direct message.
 *
 * @param platform the platform's short name: {@code discord}, {@code slack}
 * @param space Discord guild or Slack workspace; empty where there is none
 * @param id the platform's id of the channel (on Discord a thread is a channel)
 * @param thread Slack's {@code thread_ts} where the place is a thread of a channel, else empty
 */
public record ChannelRef(String platform, String space, String id, String thread) {

    public static ChannelRef channel(String platform, String space, String id) {
        return new ChannelRef(platform, space, id, "");
    }
}
