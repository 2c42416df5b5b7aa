package dev.milepost.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.http.SlackHttpClient;
import dev.milepost.Milepost;
import dev.milepost.chat.ChatPlatform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;

/**
 * Milepost as a Slack app of its own, in one workspace, or in all that install it: by Socket Mode, or over HTTP behind an
 * endpoint that the caller's server feeds. Slack being down, or a wrong token, delays it and stops nothing; what
 * is the matter stands in {@link #state} and, with what to do, in the log. Thread-safe.
 */
public final class SlackConnection implements AutoCloseable {

    private final SlackSettings settings;
    private final Slack slack;
    private final App app;
    private final SlackMilepost milepost;
    private final Identification identification;
    private final Optional<Installing> installing;
    private final Optional<SlackEndpoint> endpoint;
    private final List<SocketModeLoop> sockets;
    private final SlackChannels channels;

    /** In the one workspace whose token the settings hold. Puts it together and reaches nobody yet. */
    public SlackConnection(SlackSettings settings, Milepost milepost, SlackOptions options) {
        this(settings, milepost, options, Optional.empty());
    }

    /**
     * Puts it together and reaches nobody yet.
     *
     * @param installs for many workspaces; the settings' own token then serves its workspace beside them
     */
    public SlackConnection(
            SlackSettings settings, Milepost milepost, SlackOptions options, Optional<SlackInstalls> installs) {
        this.settings = settings;
        this.slack = slack(settings);
        this.identification = new Identification(new WebApi(slack, settings.botToken()), settings.retries());
        this.installing = installs.map(app -> new Installing(slack, app, options, settings.clock()));
        this.app = app(slack);
        installing.ifPresent(i -> app.use(i.departures().middleware()));
        app.use(new Authorization(this::account).middleware());
        this.milepost = SlackMilepost.register(app, milepost, options, doubts());
        this.endpoint = settings.transport() == SlackSettings.Transport.HTTP
                ? Optional.of(new SlackEndpoint(app, settings.signingSecret(), settings.clock()))
                : Optional.empty();
        this.sockets = sockets();
        this.channels =
                new SlackChannels(slack, this::accountForPost, doubts(), settings.clock(), SlackScopes.bot(options));
    }

    private Doubts doubts() {
        return installing.<Doubts>map(Installing::departures).orElse(Doubts.NONE);
    }

    /** The operator's own token counts in its own workspace alone where others install the app, too. */
    private Optional<Account> account(Tenant tenant) {
        if (installing.isEmpty()) {
            return identification.of(tenant);
        }
        return installing
                .get()
                .accounts()
                .of(tenant)
                .or(() -> identity()
                        .filter(known -> known.teamId().equals(tenant.team()))
                        .flatMap(known -> identification.of(tenant)));
    }

    /** Posts can wait for a token, as requests can't. */
    private Optional<Account> accountForPost(String space) {
        installing.ifPresent(i -> i.renewEnded(space));
        return account(Tenant.workspace(space));
    }

    private List<SocketModeLoop> sockets() {
        int wanted = settings.transport() == SlackSettings.Transport.SOCKET_MODE ? settings.connections() : 0;
        SocketModeEnvelopes envelopes = new SocketModeEnvelopes(app, settings.clock());
        return IntStream.range(0, wanted)
                .mapToObj(i -> new SocketModeLoop(slack, settings, envelopes))
                .toList();
    }

    /** Begins to reach Slack, and returns at once. */
    public void start() {
        if (!settings.botToken().isEmpty()) {
            identification.start();
        }
        installing.ifPresent(Installing::start);
        sockets.forEach(SocketModeLoop::start);
    }

    /** What Slack's HTTP requests are handed to; empty in Socket Mode. */
    public Optional<SlackEndpoint> endpoint() {
        return endpoint;
    }

    /** Where browsers come to install the app; empty where the operator did that. */
    public Optional<SlackInstallEndpoint> installs() {
        return installing.map(Installing::endpoint);
    }

    /** How it stands with Slack now. */
    public SlackState state() {
        SlackState known = installing.map(Installing::state).orElseGet(identification::state);
        boolean installsUnknown = installing.isPresent() && known.kind() == SlackState.Kind.CONNECTING;
        if (known.kind() == SlackState.Kind.REFUSED || installsUnknown) {
            return known;
        }
        // One connection is enough to be reached.
        return sockets.stream()
                .map(SocketModeLoop::state)
                .min(Comparator.comparing(SlackState::kind))
                .filter(best -> best.kind() != SlackState.Kind.UP)
                .orElse(up(known));
    }

    private static SlackState up(SlackState known) {
        return known.kind() == SlackState.Kind.UP ? known : new SlackState(SlackState.Kind.UP, known.detail());
    }

    /** Who the app is there, once Slack has said it. */
    public Optional<SlackIdentity> identity() {
        return identification.identity();
    }

    /** Posts of the bot's own accord. */
    public ChatPlatform platform() {
        return channels;
    }

    /** Leaves Slack, and waits up to ten seconds for answers under way. */
    @Override
    public void close() {
        sockets.forEach(SocketModeLoop::close);
        milepost.close();
        installing.ifPresent(Installing::close);
        identification.close();
        app.stop();
        app.executorService().shutdown();
    }

    /**
     * Slack's client, without the statistics that would call and count in the background, and without
     * silent repeats, since a post repeated is a message doubled.
     */
    private static Slack slack(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        if (settings.isLocal()) {
            config.setProxyUrl(null);
        }
        OkHttpClient client = LiveConnections.of(SlackHttpClient.buildOkHttpClient(config));
        SlackHttpClient http = new SlackHttpClient(client);
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /** Bolt's defaults read the environment, where tokens of somebody else's may be; nothing of it is left. */
    private static App app(Slack slack) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .threadPoolSize(1)
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
        return new App(config, slack, new ArrayList<>());
    }
}
