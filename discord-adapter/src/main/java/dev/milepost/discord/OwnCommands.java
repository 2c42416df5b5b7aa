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
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our commands among those of the application: compared with what Discord has, and written one by one,
 * never as a whole list, which would delete what isn't in it.
 *
 * <p>In somebody else's application a command of one of our names may be the host's. It counts as ours
 * when it says what ours says; another is left alone, and its calls are the host's.
 */
final class OwnCommands {

    private static final Logger LOG = LoggerFactory.getLogger(OwnCommands.class);
    private static final int TRIES = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration MOST_WAIT = Duration.ofSeconds(30);

    /** Less than Discord waits for an answer. */
    private static final long COMPARED_WITHIN_MS = 1500;

    private final Map<String, CommandSpec> specs;
    private final DiscordOptions options;
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Boolean> compared = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    OwnCommands(List<CommandSpec> specs, DiscordOptions options) {
        this.specs = specs.stream().collect(Collectors.toMap(CommandSpec::name, Function.identity()));
        this.options = options;
        if (!options.registerCommands()) {
            compared.complete(true);
        }
    }

    /** Whether a call of {@code name} is to be answered by us; waits until that is known. */
    boolean isOurs(String name) {
        if (options.wholeApplication()) {
            return true;
        }
        return specs.containsKey(name) && isCompared() && !foreign.contains(name);
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
        Map<String, Command> there = jda.retrieveCommands().submit().join().stream()
                .filter(c -> c.getType() == Command.Type.SLASH)
                .collect(Collectors.toMap(Command::getName, Function.identity(), (a, b) -> a));
        specs.values().stream()
                .filter(spec -> isForeign(there.get(spec.name()), spec))
                .forEach(spec -> foreign.add(spec.name()));
        compared.complete(true);
        int written = 0;
        for (CommandSpec spec : specs.values()) {
            SlashCommandData wanted = CommandDrawing.of(spec);
            if (!foreign.contains(spec.name()) && !isSame(there.get(spec.name()), wanted)) {
                jda.upsertCommand(wanted).submit().join();
                written++;
            }
        }
        LOG.info(
                "Commands at Discord: {} ours, {} of them written, {} not ours by the same name",
                specs.size(),
                written,
                foreign.size());
    }

    private boolean isForeign(@Nullable Command there, CommandSpec spec) {
        if (there == null
                || options.wholeApplication()
                || there.getDescription().equals(CommandDrawing.of(spec).getDescription())) {
            return false;
        }
        LOG.warn("/{} at Discord isn't Milepost's: it is left alone, and Milepost's isn't offered", spec.name());
        return true;
    }

    private static boolean isSame(@Nullable Command there, SlashCommandData wanted) {
        return there != null && map(CommandData.fromCommand(there).toData()).equals(map(wanted.toData()));
    }

    /** As read from JSON, so that lists and numbers compare alike. */
    private static Map<String, Object> map(DataObject data) {
        DataObject command = CommandBody.asNumbers(CommandBody.asNumbers(data, "contexts"), "integration_types");
        return DataObject.fromJson(command.toString()).toMap();
    }
}
