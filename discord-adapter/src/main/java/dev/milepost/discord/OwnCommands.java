package dev.milepost.discord;

import dev.milepost.command.CommandSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our commands among those of the application: compared with what Discord has, and written one by one,
 * never as a whole list, which would delete what isn't in it.
 *
 * <p>In somebody else's application a command of one of our names may be the host's. It counts as ours
 * when it says what ours says, or takes exactly what ours takes, as an earlier version's did; another is left alone, and its calls are the host's.
 */
final class OwnCommands {

    private static final Logger LOG = LoggerFactory.getLogger(OwnCommands.class);
    private static final int TRIES = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration MOST_WAIT = Duration.ofSeconds(30);

    /** Less than Discord waits for an answer. */
    private static final long COMPARED_WITHIN_MS = 1500;

    private final List<CommandBody> commands;
    private final DiscordOptions options;
    private final Set<Key> ours;
    private final Set<Key> foreign = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Boolean> compared = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** At Discord a slash command and one of a menu may have the same name. */
    private record Key(int type, String name) {
        static Key of(DataObject command) {
            return new Key(command.getInt("type", Command.Type.SLASH.getId()), command.getString("name"));
        }

        static Key of(CommandBody command) {
            return new Key(command.getType().getId(), command.getName());
        }
    }

    OwnCommands(List<CommandSpec> specs, DiscordOptions options) {
        this.commands = CommandDrawing.all(specs);
        this.ours = commands.stream().map(Key::of).collect(Collectors.toSet());
        this.options = options;
        if (!options.registerCommands()) {
            compared.complete(true);
        }
    }

    /** Whether a call of {@code name} is to be answered by us; waits until that is known. */
    boolean isOurs(Command.Type type, String name) {
        if (options.wholeApplication()) {
            return true;
        }
        Key key = new Key(type.getId(), name);
        return ours.contains(key) && isCompared() && !foreign.contains(key);
    }

    private boolean isCompared() {
        try {
            return compared.get(COMPARED_WITHIN_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Registers what Discord lacks and brings up to date what has changed; once, and again after a failure. Blocks. */
    void register(JDA jda) {
        if (!options.registerCommands() || !begun.compareAndSet(false, true)) {
            return;
        }
        int tries = 0;
        do {
            try {
                write(jda);
                return;
            } catch (RuntimeException e) {
                tries++;
                LOG.warn("Commands aren't registered at Discord yet (try {}): {}", tries, RestFailure.of(e));
            }
        } while (tries < TRIES && Pause.of(Pause.before(tries, FIRST_WAIT, MOST_WAIT)));
        begun.set(false);
    }

    private void write(JDA jda) {
        Map<Key, DataObject> there = registered(jda);
        List<CommandBody> mine = commands.stream()
                .filter(c -> !isForeign(c, there.get(Key.of(c))))
                .toList();
        compared.complete(true);
        List<CommandBody> changed =
                mine.stream().filter(c -> !isSame(there.get(Key.of(c)), c)).toList();
        changed.forEach(c -> write(jda, c));
        LOG.info(
                "Commands at Discord: {} ours, {} of them written, {} not ours by the same name",
                mine.size(),
                changed.size(),
                foreign.size());
    }

    /** Read without JDA's classes, which refuse a command of a kind that they don't know. */
    private static Map<Key, DataObject> registered(JDA jda) {
        Route.CompiledRoute route = Route.Interactions.GET_COMMANDS
                .compile(jda.getSelfUser().getApplicationId())
                .withQueryParams("with_localizations", "true");
        return new RestActionImpl<Map<Key, DataObject>>(
                        jda,
                        route,
                        (response, request) -> response.getArray().stream(DataArray::getObject)
                                .collect(Collectors.toMap(Key::of, Function.identity(), (a, b) -> a)))
                .submit()
                .join();
    }

    private static void write(JDA jda, CommandBody command) {
        Route.CompiledRoute route =
                Route.Interactions.CREATE_COMMAND.compile(jda.getSelfUser().getApplicationId());
        new RestActionImpl<Void>(jda, route, command.toData()).submit().join();
    }

    /** A menu's command says nothing by which it could be told from ours. */
    private boolean isForeign(CommandBody wanted, @Nullable DataObject there) {
        if (there == null
                || options.wholeApplication()
                || there.getString("description", "").equals(wanted.getDescription())
                || CommandComparison.sameOptions(there, wanted.toData())) {
            return false;
        }
        foreign.add(Key.of(wanted));
        LOG.warn("/{} at Discord isn't Milepost's: it is left alone, and Milepost's isn't offered", wanted.getName());
        return true;
    }

    private static boolean isSame(@Nullable DataObject there, CommandBody wanted) {
        return there != null && CommandComparison.same(there, wanted.toData());
    }
}
