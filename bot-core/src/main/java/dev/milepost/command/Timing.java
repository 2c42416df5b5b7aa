package dev.milepost.command;

/** When an answer comes, known before the command runs. */
public sealed interface Timing {

    /** From memory: the answer itself is the platform's first answer, and says who sees it. */
    record AtOnce() implements Timing {}

    /** After a store, the network or the platform: an adapter defers, to an audience that is settled now. */
    record Later(Audience audience) implements Timing {}
}
