package dev.milepost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTasksTest {

    @Test
    void runs_tasks_of_one_key_in_the_order_in_which_they_came() throws InterruptedException {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(200);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OrderedTasks tasks = new OrderedTasks(threads);
            IntStream.range(0, 200)
                    .forEach(i -> tasks.run("one", () -> {
                        done.add(i);
                        all.countDown();
                    }));
            all.await();
        }
        assertThat(done).isSorted();
    }

    @Test
    void does_not_hold_up_another_key() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OrderedTasks tasks = new OrderedTasks(threads);
            tasks.run("slow", () -> await(held));
            tasks.run("quick", other::countDown);
            other.await();
            held.countDown();
        }
    }

    @Test
    void goes_on_after_a_task_that_threw() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1, r -> {
            Thread thread = new Thread(r);
            thread.setUncaughtExceptionHandler((t, e) -> {});
            return thread;
        })) {
            OrderedTasks tasks = new OrderedTasks(threads);
            tasks.run("one", () -> {
                throw new IllegalStateException("meant to");
            });
            tasks.run("one", next::countDown);
            next.await();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
