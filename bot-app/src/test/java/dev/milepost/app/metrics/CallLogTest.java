package dev.milepost.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.BotListener;
import dev.milepost.chat.Correlation;
import dev.milepost.command.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private static final BotListener.Call CALL = new BotListener.Call(BotListener.Kind.COMMAND, "slack", "salary");

    private final List<String> told = new ArrayList<>();
    private final CallLog log = new CallLog(new BotListener() {

        @Override
        public void began(Call call) {
            told.add("began");
        }

        @Override
        public void ended(Call call, Outcome.Result result, Duration took) {
            told.add("ended");
        }

        @Override
        public void answered(String kind) {
            told.add("answered");
        }

        @Override
        public void limited(Call call) {
            told.add("limited");
        }
    });

    private void everything() {
        log.began(CALL);
        log.answered("FACT");
        log.ended(CALL, Outcome.Result.DONE, Duration.ofMillis(3));
        log.limited(CALL);
    }

    @Test
    void what_people_ask_counts() {
        everything();
        assertThat(told).containsExactly("began", "answered", "ended", "limited");
    }

    @Test
    void what_the_program_asks_itself_counts_for_nothing() {
        Correlation.of(CallLog.OWN, this::everything).run();
        assertThat(told).isEmpty();
    }
}
