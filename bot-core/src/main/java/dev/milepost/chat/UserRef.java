package dev.milepost.chat;

/**
 * A person on a platform.
 *
 * @param platform the platform's short name: {@code discord}, {@code slack}
 * @param space Discord guild or Slack workspace; empty where there is none, as in a Discord direct message
 * @param id the platform's id of the person
 */
public record UserRef(String platform, String space, String id) {}
