package dev.milepost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.chat.Caller;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.Invocation;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.content.PackResult;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.settings.SettingsStore;
import dev.milepost.tips.TipStores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of the bot gets an answer, never a fault, and one that can be sent. Each platform says what it takes.
 */
public abstract class AnythingContract {

    private static final PackResult.Loaded LIGHTHOUSE = Packs.load(Packs.LIGHTHOUSE);
    private static final AnswerModel MODEL = AnswerModel.train(LIGHTHOUSE.pack(), LIGHTHOUSE.phrasings());

    /** What options and buttons hold where all is well, so that the half of the inputs goes deeper than "what?". */
    private static final List<String> SENSIBLE = List.of(
            "09:00",
            "25:61",
            "9pm",
            "Europe/Berlin",
            "America/Argentina/Buenos_Aires",
            "berlin",
            "UTC+26",
            "weekdays",
            "mon,wed,fri",
            "every 3rd day",
            "tuesday",
            "2026-12-24",
            "2026-02-30",
            "9999-12-31",
            "tomorrow",
            "in 3 days",
            "95000",
            "-1",
            "1e9",
            "99999999999999999999",
            "0.000001",
            "$1,2,3",
            "mid",
            "top",
            "all",
            "short",
            "skip",
            "99h",
            "feedback",
            "off",
            "packs",
            "lighthouse",
            "tip-admins",
            "<@&42>",
            "<#200000000000000001>",
            "C-careers",
            "lamp",
            "what does a keeper do all night?",
            "start",
            "0",
            "7");

    private static final List<String> FORMS = List.of("tips-form", "ask-form");
    private static final List<String> FIELDS =
            List.of("time", "zone", "days", "channel", "topic", "look", "late", "question");

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    private final Milepost milepost = Milepost.builder(LIGHTHOUSE.pack())
            .models(pack -> MODEL)
            .clock(clock)
            .random(new SplittableRandom(1))
            .tips(TipStores.inMemory())
            .feedback(FeedbackStore.inMemory())
            .receipts(ReceiptStore.inMemory())
            .settings(SettingsStore.inMemory())
            .build();

    /** Fails where the platform would refuse {@code reply}, or somebody be disturbed by it. */
    protected abstract void assertCanBeSent(Reply reply);

    private static void assertCanBeOffered(List<Suggestion> suggestions) {
        assertThat(suggestions).hasSizeLessThanOrEqualTo(25).allSatisfy(s -> {
            assertThat(s.label()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(s.value()).hasSizeBetween(1, 100);
        });
    }

    @Test
    void any_words_after_any_command() {
        Tries.of(300, this::line, line -> {
            Caller caller = caller(line);
            Invocation read = milepost.commandLine().parse(caller, place(line), line);
            milepost.bot().timing(read);
            check(milepost.bot().command(read));
        });
    }

    @Test
    void any_value_of_any_option() {
        Tries.of(300, this::options, read -> check(milepost.bot().command(read)));
    }

    @Test
    void anything_half_typed() {
        Tries.of(
                300,
                this::options,
                given -> given.options()
                        .forEach((name, typed) -> assertCanBeOffered(milepost.bot()
                                .suggest(new SuggestionRequest(
                                        given.caller(),
                                        given.place(),
                                        given.command(),
                                        given.subcommand(),
                                        name,
                                        typed)))));
    }

    @Test
    void any_button() {
        Tries.of(
                300,
                this::action,
                line -> Action.decode(line)
                        .ifPresent(action ->
                                check(milepost.bot().action(new ActionCall(caller(line), place(line), action)))));
    }

    @Test
    void any_form() {
        Tries.of(300, this::form, form -> {
            milepost.bot().problems(form);
            check(milepost.bot().submit(form));
        });
    }

    @Test
    void any_message_after_any_other() {
        Tries.of(
                200,
                random -> random.nextBoolean() ? Inputs.text(random) : Mutations.text(pick(SENSIBLE, random), random),
                text -> check(milepost.bot().directMessage(new IncomingMessage(caller(text), People.DIRECT, text))));
    }

    private FormSubmission form(RandomGenerator random) {
        Map<String, String> values = new HashMap<>();
        for (String field : FIELDS) {
            if (random.nextInt(6) > 0) {
                values.put(field, value(random));
            }
        }
        String name = random.nextInt(10) == 0 ? Inputs.text(random) : pick(FORMS, random);
        List<String> remembered = random.nextBoolean() ? List.of() : List.of(value(random));
        return new FormSubmission(
                random.nextBoolean() ? People.ADMIN : People.MEMBER,
                People.CHANNEL,
                new Action(name, remembered),
                values);
    }

    private void check(Outcome outcome) {
        switch (outcome) {
            case Outcome.Say say -> {
                assertThat(say.result()).isNotEqualTo(Outcome.Result.FAILED);
                assertThat(say.replies()).isNotEmpty().allSatisfy(this::assertCanBeSent);
            }
            case Outcome.Replace replace -> assertCanBeSent(replace.reply());
            case Outcome.Ask ask -> assertCanBeSent(ask.form().typed());
            case Outcome.Silent silent -> {}
        }
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private String value(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Inputs.text(random);
            case 1 -> Mutations.text(pick(SENSIBLE, random), random);
            default -> pick(SENSIBLE, random);
        };
    }

    private String line(RandomGenerator random) {
        CommandSpec spec = pick(milepost.commands().specs(), random);
        StringBuilder line = new StringBuilder(random.nextInt(8) == 0 ? Inputs.text(random) : spec.name()).append(' ');
        if (!spec.subcommands().isEmpty() && random.nextInt(8) > 0) {
            line.append(pick(spec.subcommands(), random).name()).append(' ');
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            line.append(value(random)).append(' ');
        }
        return line.toString();
    }

    private Invocation options(RandomGenerator random) {
        CommandSpec spec = pick(milepost.commands().specs(), random);
        String subcommand = "";
        List<OptionSpec> options = spec.options();
        if (!spec.subcommands().isEmpty()) {
            CommandSpec.Subcommand second = pick(spec.subcommands(), random);
            subcommand = second.name();
            options = second.options();
        }
        Map<String, String> values = new HashMap<>();
        for (OptionSpec option : options) {
            if (random.nextInt(3) > 0) {
                values.put(option.name(), value(random));
            }
        }
        return new Invocation(
                random.nextBoolean() ? People.ADMIN : People.MEMBER,
                random.nextInt(4) == 0 ? People.DIRECT : People.CHANNEL,
                spec.name(),
                subcommand,
                values,
                "");
    }

    private String action(RandomGenerator random) {
        if (random.nextInt(10) == 0) {
            return Inputs.text(random);
        }
        StringBuilder line = new StringBuilder(pick(milepost.commands().actionNames(), random));
        for (int i = random.nextInt(5); i > 0; i--) {
            String argument = value(random);
            line.append(':').append(random.nextBoolean() ? argument : argument.replaceAll("[^A-Za-z0-9.%-]", ""));
        }
        return line.toString();
    }

    /** Of a few people, so that what one asked before counts, and what is kept of them has an end. */
    private static Caller caller(String text) {
        int number = Math.floorMod(text.hashCode(), 16);
        return number == 0
                ? new Caller(new UserRef("test", "", "U-nowhere"), true)
                : new Caller(new UserRef("test", "S1", "U" + number), number % 2 == 0);
    }

    private static Place place(String text) {
        return text.length() % 3 == 0 ? People.DIRECT : People.CHANNEL;
    }
}
