package dev.milepost.chat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs tasks of the same key one after another, in the order in which they came, and those of
 * different keys side by side: one person's messages in one place are answered in order.
 */
public final class OrderedTasks {

    private final Executor executor;
    private final Map<Object, Queue<Runnable>> waiting = new HashMap<>();

    /** Takes the threads from {@code executor}, one for each key that has something to do. */
    public OrderedTasks(Executor executor) {
        this.executor = executor;
    }

    /** Runs {@code task} after all earlier ones of {@code key}. A task that throws doesn't hold up the next. */
    public void run(Object key, Runnable task) {
        synchronized (waiting) {
            Queue<Runnable> queue = waiting.get(key);
            if (queue != null) {
                queue.add(task);
                return;
            }
            waiting.put(key, new ArrayDeque<>());
        }
        boolean accepted = false;
        try {
            executor.execute(() -> drain(key, task));
            accepted = true;
        } finally {
            if (!accepted) {
                synchronized (waiting) {
                    waiting.remove(key);
                }
            }
        }
    }

    private void drain(Object key, Runnable first) {
        for (Runnable task = first; task != null; task = next(key)) {
            try {
                task.run();
            } catch (RuntimeException e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(Object key) {
        synchronized (waiting) {
            Queue<Runnable> queue = waiting.get(key);
            Runnable task = queue == null ? null : queue.poll();
            if (task == null) {
                waiting.remove(key);
            }
            return task;
        }
    }
}
