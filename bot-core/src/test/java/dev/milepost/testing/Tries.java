package dev.milepost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Tries a property on many inputs made by chance. {@code mvn verify} tries a few; {@code -Dfuzz.times=N}, as the profile
 * {@code fuzz} sets it, tries N times as many, others than the few, and looks whether memory grew. {@code -Dfuzz.seed}
 * begins elsewhere; a failure names the seed of its own input.
 */
public final class Tries {

    private static final int TIMES = Integer.getInteger("fuzz.times", 1);
    private static final long SEED = Long.getLong("fuzz.seed", 20261125L);

    /** What what isn't kept may weigh: caches that fill up late, and the noise of a collector. */
    private static final long SLACK = 24L << 20;

    /** What is to hold for an input. */
    @FunctionalInterface
    public interface Property<T> {
        /** Throws where it doesn't hold. */
        void holds(T input) throws Exception;
    }

    private Tries() {}

    /** Tries {@code property} on {@code few} inputs, or as many times that as was asked for. */
    public static <T> void of(int few, Function<RandomGenerator, T> inputs, Property<T> property) {
        long tries = (long) few * TIMES;
        long start = System.nanoTime();
        long heap = 0;
        for (long i = 0; i < tries; i++) {
            long seed = SEED + i;
            T input = inputs.apply(random(seed));
            try {
                property.holds(input);
            } catch (Throwable e) {
                throw new AssertionError("-Dfuzz.seed=%d, the input: %s".formatted(seed, input), e);
            }
            if (TIMES > 1 && i == tries / 3) {
                heap = heapAfterCollection();
            }
        }
        if (TIMES > 1) {
            long end = heapAfterCollection();
            System.out.printf(
                    "fuzz: %s, %d tries, %.1f s, heap %d MB after a third, %d MB at the end%n",
                    caller(), tries, (System.nanoTime() - start) / 1e9, heap >> 20, end >> 20);
            assertThat(end).as("bytes on the heap at the end").isLessThan(heap + heap / 10 + SLACK);
        }
    }

    /** Seeds that follow one another give inputs that have nothing in common. */
    private static RandomGenerator random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(f -> !f.getClassName().equals(Tries.class.getName()))
                        .findFirst()
                        .map(f -> f.getClassName().replaceFirst(".*\\.", "") + "." + f.getMethodName())
                        .orElse("?"));
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
