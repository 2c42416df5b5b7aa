package dev.milepost.discord;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.slf4j.LoggerFactory;

/** Shows that an answer is on its way, where it takes long enough to wonder. */
final class Typing {

    private static final long WONDER_MS = 500;

    /** Discord stops showing it after 10 s. */
    private static final long SHOWN_MS = 8000;

    private Typing() {}

    static <T> T during(MessageChannel channel, Supplier<T> work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.startVirtualThread(() -> show(channel, done));
        try {
            return work.get();
        } finally {
            done.countDown();
        }
    }

    private static void show(MessageChannel channel, CountDownLatch done) {
        try {
            long wait = WONDER_MS;
            while (!done.await(wait, TimeUnit.MILLISECONDS)) {
                channel.sendTyping().submit().join();
                wait = SHOWN_MS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Typing.class).debug("No typing indicator: {}", RestFailure.of(e));
        }
    }
}
