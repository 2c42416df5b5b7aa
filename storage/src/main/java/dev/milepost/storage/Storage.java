package dev.milepost.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.OnceStore;
import dev.milepost.settings.SettingsStore;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.TipDispatch;
import dev.milepost.tips.TipStores;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/**
 * The bot's memory: SQLite in a folder, or PostgreSQL in a schema {@code milepost} of its own. Brings
 * the tables up to date when it is opened.
 *
 * <pre>{@code
 * Storage storage = Storage.open(config);
 * Milepost milepost = Milepost.builder(pack).clock(clock).tips(storage.tips()).build();
 * Map<String, ChatPlatform> platforms = new ConcurrentHashMap<>();  // an adapter joins once it is connected
 * TipDispatch dispatch = milepost.tipDispatch(platforms, Executors.newVirtualThreadPerTaskExecutor());
 * TipScheduler tips = storage.scheduler(dispatch, clock);
 * tips.start();                                                     // once the platforms may be posted to
 * // and when the process ends, in this order:
 * tips.close();                                                     // waits for posts under way
 * storage.close();
 * }</pre>
 */
public final class Storage implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Database database;
    private final HikariDataSource pool;
    private final TipStores tips;
    private final ReceiptStore receipts;
    private final FeedbackStore feedback;
    private final SettingsStore settings;
    private final QuestionStore questions;
    private final ConversationStore conversations;
    private final InstallationStore installations;
    private final OnceStore once;
    private final Backlog backlog;

    private Storage(Database database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
        Jdbi jdbi = Jdbi.create(pool);
        this.tips = new TipStores(new SqlSubscriptions(jdbi), new SqlDeliveries(jdbi));
        this.receipts = new SqlReceipts(jdbi);
        this.feedback = new SqlFeedback(jdbi);
        this.settings = new SqlSettings(jdbi);
        this.questions = new SqlQuestions(jdbi);
        this.conversations = new SqlConversations(jdbi);
        this.installations = new SqlInstallations(jdbi);
        this.once = new SqlOnce(jdbi);
        this.backlog = new Backlog(jdbi);
    }

    /**
     * Connects, and creates or changes tables as this version needs them.
     *
     * @throws StorageException if the database can't be reached, written or brought up to date
     */
    public static Storage open(StorageConfig config) {
        Database database = Database.of(config);
        HikariDataSource pool = connect(database);
        try {
            migrate(database, pool);
            return new Storage(database, pool);
        } catch (FlywayException e) {
            pool.close();
            throw new StorageException(
                    "The tables of %s can't be brought up to date: the log says at which step."
                            .formatted(database.description()),
                    e);
        }
    }

    /** Loads what {@link #open} needs before it can open anything, so that this can be done beside something else. */
    public static void prepare(StorageConfig config) {
        Database.of(config).load();
    }

    private static HikariDataSource connect(Database database) {
        try {
            return database.open();
        } catch (IOException | RuntimeException e) {
            throw new StorageException(
                    "Can't open %s: check that it is there and that this user may write to it (data.dir, database.url)."
                            .formatted(database.description()),
                    e);
        }
    }

    private static void migrate(Database database, HikariDataSource pool) {
        flyway(database, pool).migrate();
    }

    static Flyway flyway(Database database, HikariDataSource pool) {
        FluentConfiguration flyway = Flyway.configure(Storage.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:dev/milepost/storage/migrations")
                .table("schema_history")
                .loggers("slf4j");
        database.schema().ifPresent(flyway::schemas);
        return flyway.load();
    }

    /** The stores of daily tips. */
    public TipStores tips() {
        return tips;
    }

    /** The store of questions that their askers had kept. */
    public ReceiptStore receipts() {
        return receipts;
    }

    /** Where it is counted whether answers helped. */
    public FeedbackStore feedback() {
        return feedback;
    }

    /** Where it is kept what admins have set. */
    public SettingsStore settings() {
        return settings;
    }

    /** Where it is noted what came of questions. */
    public QuestionStore questions() {
        return questions;
    }

    /** What people were shown just before, for nodes that share it; of no use to one alone, whose memory is faster. */
    public ConversationStore conversations() {
        return conversations;
    }

    /** Where an app is installed that serves many workspaces. */
    public InstallationStore installations() {
        return installations;
    }

    /** What nodes have taken on, so that none of it is done twice. */
    public OnceStore once() {
        return once;
    }

    /** How many daily tips are due again, pending, or of unknown outcome and still being looked for. */
    public Map<DeliveryState.Kind, Long> backlog() {
        return backlog.now();
    }

    /** Connections now: {@code active}, {@code idle}, and how many threads wait for one, {@code waiting}. */
    public Map<String, Integer> connectionCounts() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return Map.of(
                "active", now.getActiveConnections(),
                "idle", now.getIdleConnections(),
                "waiting", now.getThreadsAwaitingConnection());
    }

    /** What runs {@code dispatch} as the clock goes, shared with all nodes of the same database. */
    public TipScheduler scheduler(TipDispatch dispatch, Clock clock) {
        return scheduler(dispatch, clock, POLL);
    }

    TipScheduler scheduler(TipDispatch dispatch, Clock clock, Duration poll) {
        return new TipScheduler(pool, database, dispatch, clock, poll);
    }

    /** The connections themselves, for tests in which they fail. */
    DataSource connections() {
        return pool;
    }

    /** Disconnects. Close the scheduler first. */
    @Override
    public void close() {
        pool.close();
    }
}
