package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotesTest {

    private final List<Integer> written = new CopyOnWriteArrayList<>();

    @Test
    void what_has_come_is_written_in_order_before_the_end() {
        Notes notes = new Notes();
        IntStream.range(0, 100).forEach(i -> notes.execute(() -> written.add(i)));

        notes.close();

        assertThat(written).hasSize(100).isSorted();
    }

    @Test
    void more_than_it_has_room_for_is_dropped_and_holds_nobody_up() {
        Notes notes = new Notes();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch database = new CountDownLatch(1);
        notes.execute(() -> {
            begun.countDown();
            await(database);
        });
        await(begun);

        IntStream.range(0, 20_000).forEach(i -> notes.execute(() -> written.add(i)));
        database.countDown();
        notes.close();

        assertThat(written).hasSize(10_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
