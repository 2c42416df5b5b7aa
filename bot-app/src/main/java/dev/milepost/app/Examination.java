package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.PackSource.Found;
import dev.milepost.app.config.Config;
import dev.milepost.app.doctor.Doctor;
import dev.milepost.app.doctor.Finding;
import dev.milepost.command.CommandSpec;
import dev.milepost.content.ContentPack;
import dev.milepost.slack.SlackScopes;
import dev.milepost.storage.Inspection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that {@code doctor} finds: what this program knows of itself, then what machine and platforms say. */
final class Examination {

    private final Config config;
    private final Path directory;
    private final Clock clock;

    /** @param clock the machine's own */
    Examination(Config config, Path directory, Clock clock) {
        this.config = config;
        this.directory = directory;
        this.clock = clock;
    }

    List<Finding> run() {
        List<Finding> findings = new ArrayList<>(List.of(Finding.ok("configuration", "read, and valid")));
        Optional<List<String>> commands = switch (PackSource.load(config, directory)) {
            case Found.Broken broken -> {
                findings.add(broken(broken));
                yield Optional.empty();
            }
            case Found.Whole whole -> {
                whole.packs().forEach(pack -> findings.add(pack(pack.get())));
                yield Optional.of(commands(whole));
            }
        };
        findings.add(database());
        findings.addAll(new Doctor(config, clock).run(commands, scopes()));
        return findings;
    }

    private static Finding broken(Found.Broken pack) {
        int problems = pack.problems().size();
        return Finding.error(
                "content pack",
                "%s has %s".formatted(pack.folder(), problems == 1 ? "1 problem" : problems + " problems"),
                "milepost content check " + pack.folder());
    }

    private static Finding pack(ContentPack pack) {
        return Finding.ok(
                "content pack",
                "%s %s: %d facts, %d tips"
                        .formatted(
                                pack.info().id(),
                                pack.info().version(),
                                pack.facts().size(),
                                pack.tips().size()));
    }

    private List<String> commands(Found.Whole whole) {
        Milepost milepost = Bots.asLive(whole, config, clock).build();
        return milepost.commands().specs().stream().map(CommandSpec::name).toList();
    }

    private List<String> scopes() {
        return List.copyOf(
                SlackScopes.bot(SlackLive.options(config.slack(), clock)).keySet());
    }

    private Finding database() {
        return switch (Inspection.of(Databases.config(config, directory))) {
            case Inspection.Missing missing ->
                missing.writable()
                        ? Finding.ok("database", missing.description() + ": not there yet, it will be made")
                        : Finding.error(
                                "database",
                                missing.description() + " can't be made",
                                "Let this user write to the folder, or set data.dir");
            case Inspection.Unusable broken ->
                Finding.error(
                        "database",
                        "%s: %s".formatted(broken.description(), broken.why()),
                        "Check data.dir or database.url, that the server runs, user and password");
            case Inspection.Present there -> tables(there);
        };
    }

    private static Finding tables(Inspection.Present there) {
        if (there.newer() > 0) {
            return Finding.warning(
                    "database",
                    "%s: a newer version has brought its tables to %s".formatted(there.description(), there.version()),
                    "Run that version again, unless you went one version back on purpose");
        }
        if (there.pending() > 0) {
            return Finding.warning(
                    "database",
                    "%s: %s to be made"
                            .formatted(
                                    there.description(),
                                    there.pending() == 1
                                            ? "1 change of its tables is"
                                            : there.pending() + " changes of its tables are"),
                    "Nothing: the next start makes what is missing. `milepost backup` first, if you like");
        }
        return Finding.ok("database", "%s, tables of %s".formatted(there.description(), there.version()));
    }
}
