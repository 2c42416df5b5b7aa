package dev.milepost;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.Invocation;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.testing.Packs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BotTest {

    private final Milepost milepost =
            Milepost.builder(Packs.lighthouse()).command(new Failing()).build();

    @Test
    void answers_a_fault_of_its_own_with_a_code_and_nothing_of_its_inside() {
        Outcome.Say said =
                (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(MEMBER, CHANNEL, "fail"));
        assertThat(said.result()).isEqualTo(Outcome.Result.FAILED);
        assertThat(said.audience()).isEqualTo(Audience.PERSON);
        assertThat(said.replies().get(0).plain())
                .containsPattern("the code MP-[0-9A-Z]{1,4}")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void offers_nothing_where_suggesting_fails() {
        assertThat(milepost.bot().suggest(new SuggestionRequest(MEMBER, CHANNEL, "fail", "", "x", "")))
                .isEmpty();
    }

    @Test
    void has_a_summary_usage_and_option_texts_that_fit_every_platform_for_each_command() {
        for (CommandSpec spec : milepost.commands().specs()) {
            assertThat(spec.name()).matches("[a-z]{1,32}");
            assertThat(spec.summary()).hasSizeBetween(1, 100);
            assertThat(spec.usage()).isNotEmpty();
            spec.subcommands().forEach(s -> assertThat(s.summary()).hasSizeBetween(1, 100));
            spec.options().forEach(BotTest::fits);
            spec.subcommands().forEach(s -> s.options().forEach(BotTest::fits));
        }
    }

    private static void fits(OptionSpec option) {
        assertThat(option.name()).matches("[a-z]{1,32}");
        assertThat(option.description()).hasSizeBetween(1, 100);
        assertThat(option.choices()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void asks_for_patience_with_the_wait_and_tells_who_listens_of_both() {
        List<String> heard = new ArrayList<>();
        Milepost limited = Milepost.builder(Packs.lighthouse())
                .limit((user, channel) -> heard.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMillis(1200)))
                .listener(new BotListener() {
                    @Override
                    public void ended(Call call, Outcome.Result result, Duration took) {
                        heard.add(call.kind() + " " + call.name() + " " + result);
                    }

                    @Override
                    public void limited(Call call) {
                        heard.add(call.kind() + " limited");
                    }
                })
                .build();
        limited.bot().command(limited.commandLine().parse(MEMBER, CHANNEL, "nonsense of somebody's"));
        Outcome.Say said =
                (Outcome.Say) limited.bot().command(limited.commandLine().parse(MEMBER, CHANNEL, "help"));
        assertThat(said.audience()).isEqualTo(Audience.PERSON);
        assertThat(said.replies().get(0).plain()).contains("again in 2 seconds");
        assertThat(heard).containsExactly("COMMAND unknown WRONG_USAGE", "COMMAND limited");
        limited.bot().command(limited.commandLine().parse(MEMBER, CHANNEL, "salary"));
        assertThat(heard).last().isEqualTo("COMMAND salary DONE");
    }

    @Test
    void tells_who_listens_no_name_that_came_from_outside() {
        List<String> heard = new ArrayList<>();
        Milepost heardOf = Milepost.builder(Packs.lighthouse())
                .listener(new BotListener() {
                    @Override
                    public void ended(Call call, Outcome.Result result, Duration took) {
                        heard.add(call.kind() + " " + call.name());
                    }
                })
                .build();
        heardOf.bot().action(new ActionCall(MEMBER, CHANNEL, Action.of("help")));
        heardOf.bot().action(new ActionCall(MEMBER, CHANNEL, Action.of("somebodysword")));
        heardOf.bot().command(heardOf.commandLine().parse(MEMBER, CHANNEL, "help"));
        heardOf.bot().command(heardOf.commandLine().parse(MEMBER, CHANNEL, "somebodysword"));
        heardOf.bot().submit(form("ask-form"));
        heardOf.bot().submit(form("somebodysword"));
        heardOf.bot().problems(form("somebodysword"));
        assertThat(heard)
                .contains("ACTION help", "ACTION unknown", "COMMAND help", "COMMAND unknown")
                .contains("FORM ask-form", "FORM unknown")
                .noneMatch(call -> call.contains("somebodysword"));
    }

    private static FormSubmission form(String name) {
        return new FormSubmission(MEMBER, CHANNEL, Action.of(name), Map.of());
    }

    private static final class Failing implements Command {
        @Override
        public CommandSpec spec() {
            return new CommandSpec("fail", "Fails", List.of(""), List.of(), List.of(), false, new Timing.AtOnce());
        }

        @Override
        public Outcome run(Invocation invocation) {
            throw new IllegalStateException("secret");
        }

        @Override
        public List<Suggestion> suggest(SuggestionRequest request) {
            throw new IllegalStateException("secret");
        }
    }
}
