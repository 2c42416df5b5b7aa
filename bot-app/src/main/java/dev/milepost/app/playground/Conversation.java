package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.app.playground.Entry.Kind;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionCall;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.render.Target;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say and press, and what the bot makes of it on each platform. */
final class Conversation {

    private static final Pattern MENTION = Pattern.compile("@milepost\\b", Pattern.CASE_INSENSITIVE);

    private final Milepost milepost;
    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final Transcript transcript;

    Conversation(Milepost milepost, List<Side> sides, Transcript transcript) {
        this.milepost = milepost;
        this.transcript = transcript;
        sides.forEach(side -> this.sides.put(side.platform(), side));
    }

    void say(Step.Say say) throws BadRequest {
        if (say.text().isBlank()) {
            throw new BadRequest("text is blank");
        }
        if (say.text().strip().startsWith("/")) {
            command(say);
        } else if (say.spot() == Spot.DIRECT) {
            Entry said = said(say, say.spot(), say.text());
            answer(say, say.spot(), say.text(), said);
        } else {
            inChannel(say);
        }
    }

    private void command(Step.Say say) {
        Map<String, Answer> typed = new LinkedHashMap<>();
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Side side : sides.values()) {
            Invocation invocation = invocation(side, say);
            typed.put(side.platform(), Answer.typed(side.typed(invocation.command(), behind(line(say)))));
            answers.put(side.platform(), command(side, say, invocation));
        }
        Entry entry = transcript.add(
                Kind.COMMAND, say.spot(), Optional.of(say.person()), say.text().strip(), 0, typed);
        transcript.add(Kind.BOT, say.spot(), Optional.of(say.person()), "", entry.id(), answers);
    }

    /** The line with the command itself first: a root command takes it as its first word. */
    private String line(Step.Say say) {
        String line = say.text().strip().replaceFirst("^/", "");
        for (Side side : sides.values()) {
            if (!side.root().isEmpty() && (line + " ").toLowerCase(Locale.ROOT).startsWith(side.root() + " ")) {
                return line.substring(side.root().length()).strip();
            }
        }
        return line;
    }

    private static String behind(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space).strip();
    }

    private Invocation invocation(Side side, Step.Say say) {
        return milepost.commandLine()
                .parse(
                        say.spot().caller(side.platform(), say.person()),
                        say.spot().on(side.platform(), say.person()),
                        line(say));
    }

    private Answer command(Side side, Step.Say say, Invocation invocation) {
        if (say.spot() == Spot.THREAD && side.platform().equals(Spot.SLACK)) {
            return Answer.notice("%s is not supported in threads. Sorry!"
                    .formatted(say.text().strip().replaceFirst("\\s.*", "")));
        }
        boolean deferred = milepost.bot().timing(invocation) instanceof Timing.Later;
        return side.drawn(invocation.place(), milepost.bot().command(invocation), deferred);
    }

    /** The bot reads only what names it, and answers in a thread. */
    private void inChannel(Step.Say say) {
        Entry said = said(say, say.spot(), say.text());
        if (!MENTION.matcher(say.text()).find()) {
            transcript.add(
                    Kind.NOTE,
                    say.spot(),
                    Optional.of(say.person()),
                    "Milepost reads only what mentions @Milepost, commands, and direct messages.",
                    said.id(),
                    Map.of());
            return;
        }
        String words = MENTION.matcher(say.text())
                .replaceAll(" ")
                .replaceAll(" {2,}", " ")
                .strip();
        Entry start = say.spot() == Spot.THREAD ? said : said(say, Spot.THREAD, say.text());
        answer(say, Spot.THREAD, words, start);
    }

    private Entry said(Step.Say say, Spot spot, String text) {
        Map<String, Answer> shown = new LinkedHashMap<>();
        sides.keySet().forEach(platform -> shown.put(platform, Answer.typed(text)));
        return transcript.add(Kind.SAID, spot, Optional.of(say.person()), text, 0, shown);
    }

    private void answer(Step.Say say, Spot spot, String words, Entry said) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Side side : sides.values()) {
            Outcome outcome = milepost.bot()
                    .directMessage(new IncomingMessage(
                            spot.caller(side.platform(), say.person()), spot.on(side.platform(), say.person()), words));
            answers.put(side.platform(), message(side, outcome));
        }
        transcript.add(Kind.BOT, spot, Optional.of(say.person()), "", said.id(), answers);
    }

    /** What answers words goes to the place as a message, whoever reads there. */
    private static Answer message(Side side, Outcome outcome) {
        List<Reply> replies = outcome instanceof Outcome.Say said ? said.replies() : List.of();
        return side.drawn(replies, Target.MESSAGE, false, false);
    }

    void press(Step.Press press) throws BadRequest {
        Entry entry = known(press.entry());
        Side pressed = Optional.ofNullable(sides.get(press.platform()))
                .orElseThrow(() -> new BadRequest("platform is one of " + sides.keySet()));
        Action action =
                pressed.actions().apply(press.id()).orElseThrow(() -> new BadRequest("id is no component's of ours"));
        Action whole = press.value().map(action::with).orElse(action);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Side side : sides.values()) {
            Answer shown = entry.on(side.platform()).orElse(null);
            if (shown == null || !shown.form().isEmpty()) {
                continue;
            }
            Place place = entry.spot().on(side.platform(), press.person());
            boolean alone = shown.alone() || place.kind() == Place.Kind.DIRECT;
            ActionCall call = new ActionCall(entry.spot().caller(side.platform(), press.person()), place, whole, alone);
            boolean deferred = milepost.bot().timing(call) instanceof Timing.Later;
            take(side, entry, place, milepost.bot().action(call), deferred, answers);
        }
        add(entry, press.person(), answers);
    }

    void submit(Step.Submit submit) throws BadRequest {
        Entry entry = known(submit.entry());
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Side side : sides.values()) {
            Answer.Window window =
                    entry.on(side.platform()).flatMap(Answer::form).orElse(null);
            if (window == null) {
                continue;
            }
            FormSubmission submission = submission(side, entry, window, submit);
            boolean deferred = milepost.bot().timing(submission) instanceof Timing.Later;
            take(side, entry, submission.place(), milepost.bot().submit(submission), deferred, answers);
        }
        add(entry, submit.person(), answers);
    }

    /** What isn't clear in a form that is still open, by field: Slack says so there. */
    Map<String, Text> problems(Step.Submit submit) throws BadRequest {
        Entry entry = known(submit.entry());
        Side slack = Objects.requireNonNull(sides.get(Spot.SLACK));
        return entry.on(Spot.SLACK)
                .flatMap(Answer::form)
                .map(window -> milepost.bot().problems(submission(slack, entry, window, submit)))
                .orElse(Map.of());
    }

    private static FormSubmission submission(Side side, Entry entry, Answer.Window window, Step.Submit submit) {
        return new FormSubmission(
                entry.spot().caller(side.platform(), submit.person()),
                entry.spot().on(side.platform(), submit.person()),
                window.form().action(),
                values(side.platform(), submit.values()));
    }

    /** The same channel has another id on each platform. */
    private static Map<String, String> values(String platform, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>(given);
        for (Spot spot : Spot.values()) {
            values.replaceAll((name, value) ->
                    !value.isEmpty() && (value.equals(spot.idOn(Spot.DISCORD)) || value.equals(spot.idOn(Spot.SLACK)))
                            ? spot.idOn(platform)
                            : value);
        }
        return values;
    }

    private Entry known(long id) throws BadRequest {
        return transcript.find(id).orElseThrow(() -> new BadRequest("there is no entry " + id));
    }

    /** What takes the place of {@code entry} is put there; what is said besides goes into {@code answers}. */
    private void take(
            Side side, Entry entry, Place place, Outcome outcome, boolean deferred, Map<String, Answer> answers) {
        switch (outcome) {
            case Outcome.Replace replace -> {
                boolean alone = entry.on(side.platform()).map(Answer::alone).orElse(false);
                transcript.replace(
                        entry.id(),
                        side.platform(),
                        side.drawn(List.of(replace.reply()), Target.UPDATE, alone, deferred));
            }
            case Outcome.Silent silent -> {} // nothing is to be seen
            case Outcome.Say say -> answers.put(side.platform(), side.drawn(place, say, deferred));
            case Outcome.Ask ask -> answers.put(side.platform(), side.drawn(place, ask, deferred));
        }
    }

    private void add(Entry to, Person person, Map<String, Answer> answers) {
        if (!answers.isEmpty()) {
            transcript.add(Kind.BOT, to.spot(), Optional.of(person), "", to.id(), answers);
        }
    }
}
