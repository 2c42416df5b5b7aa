package dev.milepost.chat;

/**
 * Who asks.
 *
 * @param user the person
 * @param admin whether the platform says that this person may manage the guild or workspace
 */
public record Caller(UserRef user, boolean admin) {}
