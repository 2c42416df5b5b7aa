package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Inbox inbox = new Inbox(2);

    @Test
    void where_there_is_no_room_the_sender_waits_and_what_it_brings_is_taken() {
        Runnable first = inbox.take(1, () -> {}).orElseThrow();
        assertThat(inbox.take(2, () -> {})).isPresent();
        assertThat(inbox.counts().underWay()).isEqualTo(2);

        try (ExecutorService gateway = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Runnable> third =
                    CompletableFuture.supplyAsync(() -> inbox.take(3, () -> {}).orElseThrow(), gateway);
            assertThat(third).isNotDone();
            first.run();
            third.join().run();
        }
        assertThat(inbox.counts().taken()).isEqualTo(3);
        assertThat(inbox.counts().underWay()).isEqualTo(1);
    }

    @Test
    void waits_are_counted() {
        assertThat(inbox.take(1, () -> {})).isPresent();
        Runnable second = inbox.take(2, () -> {}).orElseThrow();
        Thread gateway = Thread.startVirtualThread(
                () -> assertThat(inbox.take(3, () -> {})).isPresent());
        Awaitility.await().until(() -> gateway.getState() == Thread.State.WAITING);
        second.run();
        Awaitility.await().until(() -> inbox.counts().held() == 1);
        assertThat(inbox.counts().heldFor()).isPositive();
    }

    @Test
    void room_comes_back_from_what_failed() {
        for (int i = 0; i < 3; i++) {
            Runnable failing = inbox.take(i, () -> {
                        throw new IllegalStateException("as asked");
                    })
                    .orElseThrow();
            assertThat(catchThrowable(failing::run)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(inbox.counts().underWay()).isZero();
    }

    @Test
    void the_same_id_is_taken_once() {
        assertThat(inbox.take(7, () -> {})).isPresent();
        assertThat(inbox.take(7, () -> {})).isEmpty();
        assertThat(inbox.repeats()).isEqualTo(1);
    }
}
