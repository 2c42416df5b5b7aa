package dev.milepost.chat;

import java.util.Set;

/**
 * Who asks.
 *
 * @param user the person
 * @param admin whether the platform says that this person may manage the guild or workspace
 * @param roles ids of the person's roles there, as far as the platform told them along with the request
 */
public record Caller(UserRef user, boolean admin, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody without roles, or on a platform that has none. */
    public Caller(UserRef user, boolean admin) {
        this(user, admin, Set.of());
    }
}
