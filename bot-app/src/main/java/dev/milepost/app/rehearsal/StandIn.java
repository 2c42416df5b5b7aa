package dev.milepost.app.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A platform that isn't one. */
public interface StandIn extends AutoCloseable {

    /** What the configuration has to say to reach it. */
    Map<String, String> variables();

    /** Gives a command once more. */
    void ask();

    /** One for each thing that is asked; reaches nought once that has been answered. */
    List<CountDownLatch> answered();

    @Override
    void close();
}
