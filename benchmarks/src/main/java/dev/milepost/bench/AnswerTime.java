package dev.milepost.bench;

import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.AskResult;
import dev.milepost.answer.Asking;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackReader;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one question takes on one thread, each with the median and the slowest hundredth. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class AnswerTime {

    /** Short and long, of every kind. */
    private static final List<String> QUESTIONS = List.of(
            "how much does a senior make in berlin?",
            "do i need python",
            "hi there",
            "what is the weather like on mars",
            "is 130k good for 5 years?",
            "I have been a nurse for eleven years, my brother in law codes for a bank and says that hospitals will"
                    + " want people who know both sides. Does that sound right to you, and would I start at the bottom"
                    + " again?",
            "startup or google for a first job",
            "do ai engineers need a visa for canada");

    private final Asking asking;
    private int next;

    public AnswerTime() {
        ContentPack pack = PackReader.bundled(AnswerTime.class.getClassLoader(), "ai-engineering")
                .orElseThrow();
        asking = new Asking(
                pack, AnswerModel.bundled(pack), new Attribution(Clock.systemUTC(), Attribution.DEFAULT_REVIEW_AGE));
    }

    @Setup
    public void begin() {
        next = 0;
    }

    @Benchmark
    public AskResult one() {
        return asking.ask(QUESTIONS.get(next++ % QUESTIONS.size()), null);
    }
}
