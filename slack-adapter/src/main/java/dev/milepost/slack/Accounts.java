package dev.milepost.slack;

import java.util.Optional;

/** Finds as whom the app speaks in a workspace. Answers from memory, or from a store of our own; never from Slack. */
interface Accounts {

    /**
     * The account.
     *
     * @param team the workspace's id; may be empty
     * @param enterprise its organisation's id, or empty
     */
    Optional<Account> of(String team, String enterprise);
}
