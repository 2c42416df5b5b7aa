package dev.milepost.slack;

import java.util.Optional;

/** Finds as whom the app speaks in a workspace. Answers from memory, or from a store of our own; never from Slack. */
interface Accounts {

    /** The account with which the app answers {@code tenant}; empty where it isn't installed there. */
    Optional<Account> of(Tenant tenant);
}
