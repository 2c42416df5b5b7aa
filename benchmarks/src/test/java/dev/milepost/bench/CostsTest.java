package dev.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer allocates, in bytes: the same on every machine, so that what grows by half is noticed in the build. */
class CostsTest {

    private static final int WARM = 300;
    private static final int COUNTED = 200;

    private final CoreTime core = new CoreTime();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({
        "salary, 4000",
        "salaryCheck, 75000",
        "career, 75000",
        "tip, 45000",
        "rotation, 2600",
        "ask, 225000",
        "onDiscord, 100000",
        "onSlack, 230000",
        "asText, 8000"
    })
    void an_operation_allocates_no_more_than_this(String operation, long most) {
        assertThat(allocated(operation(operation))).isLessThanOrEqualTo(most);
    }

    private Supplier<Object> operation(String name) {
        return switch (name) {
            case "salary" -> core::salary;
            case "salaryCheck" -> core::salaryCheck;
            case "career" -> core::career;
            case "tip" -> core::tip;
            case "rotation" -> core::rotation;
            case "ask" -> core::ask;
            case "onDiscord" -> core::onDiscord;
            case "onSlack" -> core::onSlack;
            case "asText" -> core::asText;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private long allocated(Supplier<Object> operation) {
        long said = 0;
        for (int i = 0; i < WARM; i++) {
            said += operation.get().hashCode();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < COUNTED; i++) {
            said += operation.get() == null ? 1 : 0;
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(said).isNotZero();
        return (after - before) / COUNTED;
    }
}
