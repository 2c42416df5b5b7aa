package dev.milepost.tips;

import dev.milepost.command.ActionHandler;
import dev.milepost.command.Form;
import dev.milepost.command.FormHandler;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.OptionSpec.Choice;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code tips subscribe} as a form: for whoever names nothing, and behind a button. */
final class SubscribeForm implements FormHandler {

    /** Of the form, and of the buttons that open it. */
    static final String NAME = "tips-form";

    private final Supplier<ContentPack> pack;
    private final Duration usualLateness;
    private final Function<Invocation, Outcome> subscribe;

    /** Hands what was filled in to {@code subscribe}, as if it had been typed. */
    SubscribeForm(Supplier<ContentPack> pack, Duration usualLateness, Function<Invocation, Outcome> subscribe) {
        this.pack = pack;
        this.usualLateness = usualLateness;
        this.subscribe = subscribe;
    }

    Form form(Reply typed) {
        List<Form.Field> fields = new ArrayList<>();
        fields.add(new Form.Time("time", "Time", "Local time in the zone below", true, "09:00"));
        fields.add(new Form.Completed("zone", "Time zone", "A city, or an id such as UTC", true, "tips", "subscribe"));
        List<Choice> days =
                Stream.of(DayOfWeek.values()).map(SubscribeForm::day).toList();
        List<String> all = days.stream().map(Choice::value).toList();
        fields.add(new Form.Choose("days", "Days", "", true, true, days, all));
        fields.add(new Form.Channel("channel", "Channel", "Where the tips are posted", true));
        List<Choice> topics = TopicNames.withTips(pack.get()).stream()
                .map(t -> new Choice(t.title(), t.id()))
                .toList();
        fields.add(
                new Form.Choose("topic", "Topics", "All of them if you choose none", false, true, topics, List.of()));
        fields.add(new Form.Choose("look", "Look", "", false, false, Subscribe.LOOKS, List.of("long")));
        List<Choice> lateness = Stream.of("1h", "3h", "6h", "12h", "skip")
                .map(late -> new Choice(late.equals("skip") ? "Leave it out" : "Post it up to " + late + " late", late))
                .toList();
        String usual = "Without a choice, it is " + Late.words(usualLateness);
        fields.add(new Form.Choose("late", "A late tip, after downtime", usual, false, false, lateness, List.of()));
        return new Form(Action.of(NAME), "Daily tips", fields, "Subscribe", typed);
    }

    private static Choice day(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new Choice(name, name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    @Override
    public String form() {
        return NAME;
    }

    @Override
    public boolean adminsOnly() {
        return true;
    }

    @Override
    public Timing timing() {
        return TipsCommand.LATER;
    }

    /** The buttons that open the form. It comes from memory, since a form has to be a platform's first answer. */
    ActionHandler button() {
        return new OnPress(
                        NAME,
                        call -> subscribe.apply(
                                new Invocation(call.caller(), call.place(), "tips", "subscribe", Map.of(), "")))
                .forAdmins();
    }

    @Override
    public Map<String, Text> problems(FormSubmission submission) {
        Map<String, Text> problems = new HashMap<>();
        note(submission, "time", TimeOfDay::read, problems);
        note(submission, "zone", Zones::read, problems);
        note(submission, "days", Days::read, problems);
        note(submission, "late", Late::read, problems);
        note(submission, "topic", t -> TopicNames.read(t, pack.get()), problems);
        return problems;
    }

    private static <T> void note(
            FormSubmission submission, String name, Function<String, Reading<T>> as, Map<String, Text> problems) {
        submission.value(name).map(as).ifPresent(read -> {
            if (read instanceof Reading.Unclear<T> unclear) {
                problems.put(name, unclear.why());
            }
        });
    }

    @Override
    public Outcome submit(FormSubmission submission) {
        return subscribe.apply(
                new Invocation(submission.caller(), submission.place(), "tips", "subscribe", submission.values(), ""));
    }
}
