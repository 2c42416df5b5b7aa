package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Posted;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.DeliveryResult.Refused;
import dev.milepost.chat.DeliveryResult.Unknown;
import dev.milepost.chat.PostingWaits;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Reply;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's channels as the core posts to them. */
final class SlackChannels implements ChatPlatform {

    /** Slack counts reading apart from writing. */
    private static final String READING = "reading/";

    private static final Duration FOLLOWING = Duration.ofSeconds(30);
    private static final int TRIES = 5;

    private final Logger log = LoggerFactory.getLogger(SlackChannels.class);
    private final SlackRenderer renderer = new SlackRenderer();
    private final Slack slack;
    private final Function<String, Optional<Account>> accounts;
    private final Doubts doubts;
    private final Clock clock;
    private final Map<String, String> scopes;
    private final PostingPace pace;
    private final PostingWaits waits = new PostingWaits();

    /**
     * @param accounts as whom the app speaks in a workspace, where it is installed there
     * @param doubts hears of refusals that may mean that it isn't any more
     * @param clock the time as Slack has it, never a shifted one
     * @param scopes what the app needs for its answers, each with its reason
     */
    SlackChannels(
            Slack slack,
            Function<String, Optional<Account>> accounts,
            Doubts doubts,
            Clock clock,
            Map<String, String> scopes) {
        this.slack = slack;
        this.accounts = accounts;
        this.doubts = doubts;
        this.clock = clock;
        this.scopes = scopes;
        this.pace = new PostingPace(clock);
    }

    @Override
    public String name() {
        return Origins.PLATFORM;
    }

    @Override
    public DeliveryResult post(ChannelRef channel, Reply reply, String key) {
        Optional<Account> account = accounts.apply(channel.space());
        if (account.isEmpty()) {
            return new Refused(Reason.NOT_INSTALLED, "no token for this workspace");
        }
        Duration wait = pace.take(channel.space(), channel.id());
        if (wait.compareTo(PostingPace.PATIENCE) > 0) {
            waits.add(wait);
            return new Refused(Reason.RATE_LIMITED, "not yet, as Slack asked", wait);
        }
        waits.add(wait);
        if (!waited(wait)) {
            return new Refused(Reason.PLATFORM_DOWN, "interrupted");
        }
        Duration held = pace.held(channel.space());
        if (!held.isZero()) {
            return new Refused(Reason.RATE_LIMITED, "not yet, as Slack asked", held);
        }
        List<SlackMessage> messages = renderer.messages(reply);
        DeliveryResult result = post(account.get(), channel, messages.get(0), key);
        if (result instanceof Posted) {
            for (SlackMessage more : messages.subList(1, messages.size())) {
                if (!follows(account.get(), channel, more)) {
                    log.warn("The end of a long post to {} is missing", channel.id());
                    break;
                }
            }
        }
        return result;
    }

    /** Sends what comes after a beginning that stands already, for which a longer wait is better than nothing. */
    private boolean follows(Account account, ChannelRef channel, SlackMessage more) {
        for (int i = 0; i < TRIES; i++) {
            Duration wait = pace.take(channel.space(), channel.id());
            if (wait.compareTo(FOLLOWING) > 0 || !waited(wait)) {
                return false;
            }
            if (wait.compareTo(PostingPace.PATIENCE) <= 0) {
                DeliveryResult result = post(account, channel, more, "");
                boolean later = result instanceof Refused no && no.reason() == Reason.RATE_LIMITED;
                if (!later) {
                    return result instanceof Posted;
                }
            }
        }
        return false;
    }

    private WebApi api(Account account) {
        return new WebApi(slack, account.token());
    }

    @Override
    public PostingWaits waits() {
        return waits;
    }

    private static boolean waited(Duration wait) {
        try {
            return wait.isZero() || !new CountDownLatch(1).await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Sighting find(ChannelRef channel, String key, Duration within) {
        String reading = READING + channel.space();
        if (!pace.held(reading).isZero()) {
            return new Sighting.NotReadable("not yet, as Slack asked");
        }
        return accounts.apply(channel.space())
                .map(account -> new ChannelHistory(
                                api(account),
                                channel,
                                ts -> link(account, channel, ts),
                                pause -> pace.hold(reading, pause))
                        .find(key, clock.instant().minus(within)))
                .orElse(new Sighting.NotReadable("no token for this workspace"));
    }

    @Override
    public ChannelCheck check(ChannelRef channel) {
        return check(channel, Map.of());
    }

    @Override
    public ChannelCheck checkAnswers(ChannelRef channel) {
        return check(channel, scopes);
    }

    private ChannelCheck check(ChannelRef channel, Map<String, String> needed) {
        return accounts.apply(channel.space())
                .map(account -> ChannelPermissions.check(api(account), channel, needed))
                .orElse(new ChannelCheck.NotKnown("no token for this workspace"));
    }

    /** Slack opens the conversation with a person by itself where a person's id stands for a channel's. */
    @Override
    public DeliveryResult tell(UserRef person, Reply reply, String key) {
        return post(ChannelRef.channel(person.platform(), person.space(), person.id()), reply, key);
    }

    private DeliveryResult post(Account account, ChannelRef channel, SlackMessage message, String key) {
        try {
            JsonObject arguments = message.post(channel.id(), channel.thread(), key);
            return result(api(account).call("chat.postMessage", arguments), account, channel);
        } catch (IOException e) {
            return WebApi.neverLeft(e) ? new Refused(Reason.PLATFORM_DOWN, e.toString()) : new Unknown(e.toString());
        }
    }

    private DeliveryResult result(WebApi.Answer answer, Account account, ChannelRef channel) {
        if (answer.ok()) {
            String ts = Json.text(answer.body(), "ts");
            return new Posted(ts, link(account, channel, ts));
        }
        if (Remedy.isOpen(answer.error())) {
            return new Unknown(answer.error());
        }
        if (answer.status() == 429 || Remedy.reason(answer.error()) == Reason.RATE_LIMITED) {
            // Slack counts by method and workspace, so its other channels would only earn the same answer.
            Duration pause = answer.retryAfter().isZero() ? Duration.ofSeconds(1) : answer.retryAfter();
            pace.hold(channel.space(), pause);
            return new Refused(Reason.RATE_LIMITED, detail(answer), pause);
        }
        doubts.about(channel.space(), answer.error());
        return new Refused(Remedy.reason(answer.error()), detail(answer));
    }

    static String detail(WebApi.Answer answer) {
        String needed = Json.text(answer.body(), "needed");
        return needed.isEmpty() ? answer.error() : answer.error() + ": " + needed;
    }

    /** A permalink's form is fixed, so Slack needs no asking for it. */
    private static String link(Account account, ChannelRef channel, String ts) {
        if (account.url().isEmpty() || ts.isEmpty()) {
            return "";
        }
        String link = account.url() + "archives/" + channel.id() + "/p" + ts.replace(".", "");
        return channel.thread().isEmpty() ? link : link + "?thread_ts=" + channel.thread() + "&cid=" + channel.id();
    }
}
