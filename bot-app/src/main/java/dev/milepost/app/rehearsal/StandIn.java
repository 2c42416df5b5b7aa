package dev.milepost.app.rehearsal;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A platform that isn't one. */
public interface StandIn extends AutoCloseable {

    /** What the configuration has to say to reach it. */
    Map<String, String> variables();

    /** Gives a command once more. */
    void ask();

    /** Reaches nought once a command has been answered. */
    CountDownLatch answered();

    @Override
    void close();
}
