package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said where the program stops. */
class RunningTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CountDownLatch done = new CountDownLatch(1);

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void leave() {
        done.countDown();
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Running.class);
    }

    private List<String> said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void it_has_stopped_once_all_is_closed() {
        Running running = new Running();
        running.add("a part", done::countDown);

        running.stop();

        assertThat(done.getCount()).isZero();
        assertThat(said()).last().isEqualTo("Stopped");
    }

    @Test
    void what_does_not_end_in_time_is_left_and_nothing_is_said_to_have_stopped() throws InterruptedException {
        Running running = new Running(Duration.ofMillis(50));
        running.add("a part", done::await);

        running.stop();
        running.await();

        assertThat(said()).last().asString().startsWith("Not everything was finished");
    }
}
