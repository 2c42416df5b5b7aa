package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.reply.Text;
import dev.milepost.tips.TipStores;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * A server and a workspace in memory with a bot of their own, and whoever tries it. Both platforms live side by side:
 * what one does happens on each, as its adapter would have it. What is done is remembered as steps, which do the same
 * again in another session: ids and the order of tips come from a fixed seed.
 */
final class Session {

    private static final long SEED = 20_261_124;

    private final String id;
    private final SessionClock clock;
    private final Instant began;
    private final Transcript transcript;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Conversation conversation;
    private final TipClockwork tips;
    private final Milepost milepost;
    private final Recording recording;
    private final Map<String, Long> seen = new HashMap<>(); // the revision of each tab that listens

    /**
     * @param bots begins a bot that goes by a clock
     * @param base the time that the session's own begins at and goes on with
     */
    Session(String id, List<Side> sides, Function<Clock, Milepost.Builder> bots, Clock base) {
        this.id = id;
        this.clock = new SessionClock(base);
        this.began = clock.instant();
        this.transcript = new Transcript(clock);
        sides.forEach(side -> faults.put(side.platform(), Fault.NONE));
        TipStores stores = TipStores.inMemory();
        this.milepost = bots.apply(clock).random(new Random(SEED)).tips(stores).build();
        this.conversation = new Conversation(milepost, sides, transcript);
        Map<String, FakeChannels> platforms = new LinkedHashMap<>();
        sides.forEach(side -> platforms.put(
                side.platform(),
                new FakeChannels(
                        side.platform(), clock, channel -> faultOf(side.platform()), new Posts(side, transcript))));
        this.tips = new TipClockwork(milepost.tipDispatch(platforms, Runnable::run), stores, sides, clock);
        this.recording = new Recording(milepost.pack().info(), began);
    }

    private Fault faultOf(String platform) {
        synchronized (faults) {
            return faults.getOrDefault(platform, Fault.NONE);
        }
    }

    String id() {
        return id;
    }

    Milepost milepost() {
        return milepost;
    }

    Transcript transcript() {
        return transcript;
    }

    SessionClock clock() {
        return clock;
    }

    Recording recording() {
        return recording;
    }

    Map<String, Fault> faults() {
        synchronized (faults) {
            return new LinkedHashMap<>(faults);
        }
    }

    /** When the next tip is due, or is tried again. */
    Optional<Instant> nextTip() {
        return tips.next();
    }

    /** Posts what has become due by the clock going on. */
    synchronized void tick() {
        long before = transcript.revision();
        Instant at = clock.instant();
        tips.run();
        if (transcript.revision() != before) {
            recording.add(at, new Step.Wait(), transcript.since(before));
        }
    }

    /** Does it for {@code tab}, which gets what came of it here and not as an event. */
    synchronized List<Entry> perform(Step step, String tab) throws BadRequest {
        long before = transcript.revision();
        List<Entry> came = perform(step);
        if (!tab.isEmpty()) {
            seen.replace(tab, before, transcript.revision()); // one that still misses something hears of this, too
        }
        return came;
    }

    /** {@code tab} listens, and has everything up to {@code revision}; gives back up to which it has by now. */
    synchronized long listens(String tab, long revision) {
        return seen.merge(tab, revision, Math::max);
    }

    synchronized void leaves(String tab) {
        seen.remove(tab);
    }

    /** Does it, and gives back what came of it. */
    synchronized List<Entry> perform(Step step) throws BadRequest {
        long before = transcript.revision();
        Instant at = clock.instant();
        tips.run();
        switch (step) {
            case Step.Say say -> conversation.say(say);
            case Step.Press press -> conversation.press(press);
            case Step.Submit submit -> conversation.submit(submit);
            case Step.MoveClock move -> moveClock(move);
            case Step.Break broken -> breakSomething(broken);
            case Step.Wait wait -> {} // what was due is posted already
        }
        tips.run();
        List<Entry> came = new ArrayList<>(transcript.since(before));
        recording.add(at, step, came);
        return came;
    }

    /** What isn't clear in a form that is still open, by field. */
    Map<String, Text> problems(Step.Submit submit) throws BadRequest {
        return conversation.problems(submit);
    }

    private void moveClock(Step.MoveClock move) throws BadRequest {
        Instant to = move.to().isPresent()
                ? move.to().get()
                : tips.next()
                        .orElseThrow(() -> new BadRequest(
                                "No tip is coming: as the admin, subscribe with /tips subscribe 09:00 Europe/Berlin"));
        if (to.isBefore(clock.instant())) {
            throw new BadRequest("The clock only goes ahead; start over to go back");
        }
        clock.moveTo(to);
        transcript.touch();
    }

    private void breakSomething(Step.Break broken) {
        synchronized (faults) {
            broken.platforms().forEach(platform -> faults.computeIfPresent(platform, (p, f) -> broken.fault()));
        }
        transcript.touch();
    }
}
