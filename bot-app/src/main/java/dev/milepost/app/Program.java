package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.PackSource.Found;
import dev.milepost.app.config.Config;
import dev.milepost.app.config.Config.LogFormat;
import dev.milepost.app.config.Config.LogLevel;
import dev.milepost.app.config.ConfigLoader;
import dev.milepost.app.config.ConfigResult;
import dev.milepost.app.config.ConfigResult.Valid;
import dev.milepost.app.config.Surroundings;
import dev.milepost.app.log.Logs;
import dev.milepost.app.terminal.AnswerReport;
import dev.milepost.app.terminal.Arguments;
import dev.milepost.app.terminal.AskFile;
import dev.milepost.app.terminal.BackupInTerminal;
import dev.milepost.app.terminal.ChatInTerminal;
import dev.milepost.app.terminal.ConfigTable;
import dev.milepost.app.terminal.ContentCheck;
import dev.milepost.app.terminal.DoctorReport;
import dev.milepost.app.terminal.EraseInTerminal;
import dev.milepost.app.terminal.ExitCode;
import dev.milepost.app.terminal.GapsInTerminal;
import dev.milepost.app.terminal.ReplayInTerminal;
import dev.milepost.app.terminal.Request;
import dev.milepost.app.terminal.Streams;
import dev.milepost.discord.DiscordInvite;
import dev.milepost.privacy.PersonalData;
import dev.milepost.settings.Settings;
import dev.milepost.settings.SettingsStore;
import dev.milepost.slack.SlackManifest;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageException;
import dev.milepost.tips.TipStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** What the process does: reads the command line and the configuration, and runs what is asked for. */
final class Program {

    private final Streams streams;
    private final Surroundings surroundings;
    private final Clock clock;
    private final Browser browser = new Browser(System.getProperty("os.name", ""));

    Program(Streams streams, Surroundings surroundings, Clock clock) {
        this.streams = streams;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    ExitCode run(List<String> args) {
        try {
            return run(new Arguments(version(), streams.look().colours()).parse(args));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Program.class).error("{} failed", args.isEmpty() ? "run" : args.get(0), e);
            streams.err().println("milepost: something went wrong on my side; the lines above say what");
            return ExitCode.FAULT;
        }
    }

    private ExitCode run(Request request) {
        return switch (request) {
            case Request.Say say -> say(say.text());
            case Request.Wrong wrong -> {
                streams.err().println("milepost: " + wrong.reason());
                yield ExitCode.USAGE;
            }
            case Request.ShowConfig show ->
                configured(show.configFile(), valid -> {
                    streams.out().println(ConfigTable.of(valid.settings()));
                    return ExitCode.DONE;
                });
            case Request.CheckContent check -> configured(check.configFile(), valid -> check(check, valid.config()));
            case Request.PreviewContent preview ->
                configured(
                        preview.configFile(),
                        valid -> new ContentPreview(streams, clock, browser::open)
                                .run(preview, valid.config(), surroundings.directory()));
            case Request.Chat chat -> configured(chat.configFile(), valid -> chat(chat, valid.config()));
            case Request.SlackManifest manifest ->
                configured(manifest.configFile(), valid -> slackManifest(valid.config()));
            case Request.DiscordInvite invite ->
                configured(
                        invite.configFile(),
                        valid -> say(DiscordInvite.text(valid.config().discord().token())));
            case Request.AskFile ask -> configured(ask.configFile(), valid -> askFile(ask, valid.config()));
            case Request.Replay replay -> configured(replay.configFile(), valid -> replay(replay, valid.config()));
            case Request.Report report ->
                configured(
                        report.configFile(),
                        valid -> withStorage(
                                valid.config(),
                                storage -> new AnswerReport(streams).run(storage.questions(), storage.feedback())));
            case Request.Gaps gaps -> configured(gaps.configFile(), valid -> gaps(valid.config()));
            case Request.Erase erase ->
                configured(
                        erase.configFile(),
                        valid -> withStorage(
                                valid.config(),
                                storage -> new EraseInTerminal(streams)
                                        .run(erase.person(), personalData(storage, valid.config()))));
            case Request.Doctor doctor ->
                configured(
                        doctor.configFile(),
                        valid -> new DoctorReport(streams)
                                .print(
                                        new Examination(valid.config(), surroundings.directory(), clock).run(),
                                        doctor.json()));
            case Request.Backup backup ->
                configured(
                        backup.configFile(),
                        valid -> new BackupInTerminal(streams)
                                .run(
                                        Databases.config(valid.config(), surroundings.directory()),
                                        surroundings.directory().resolve(backup.target())));
            case Request.Rehearse rehearse -> rehearse();
            case Request.Run run -> configured(run.configFile(), valid -> runAll(run, valid));
        };
    }

    private ExitCode rehearse() {
        // As where it is to start fast; nobody is at a terminal there.
        Logs.start(LogFormat.JSON, LogLevel.WARN, List.of(), streams.err());
        try {
            return Rehearsing.run(clock) ? ExitCode.DONE : ExitCode.FAULT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAULT;
        }
    }

    private ExitCode say(String text) {
        streams.out().println(text);
        return ExitCode.DONE;
    }

    /** With all commands, those that need a store among them. */
    private ExitCode slackManifest(Config config) {
        return withPack(config, known -> {
            Milepost milepost = Bots.builder(known, config, clock)
                    .tips(TipStores.inMemory())
                    .settings(SettingsStore.inMemory())
                    .build();
            boolean http = config.slack().oauth().isPresent()
                    || config.slack().transport() == Config.Transport.HTTP
                    || (config.slack().transport() == Config.Transport.OFF
                            && config.http().publicUrl().isPresent());
            return say(SlackManifest.of(
                            milepost.commands(),
                            SlackLive.options(config.slack(), clock),
                            http ? Optional.of(SlackLive.publicUrl(config.http())) : Optional.empty(),
                            config.slack().oauth().isPresent())
                    .stripTrailing());
        });
    }

    private ExitCode configured(Optional<Path> file, Function<Valid, ExitCode> use) {
        return switch (ConfigLoader.load(surroundings, file)) {
            case ConfigResult.Valid valid -> use.apply(valid);
            case ConfigResult.Invalid invalid -> refuse("the configuration", invalid.problems());
        };
    }

    private ExitCode withPack(Config config, Function<Found.Whole, ExitCode> use) {
        return switch (PackSource.load(config, surroundings.directory())) {
            case Found.Whole whole -> use.apply(whole);
            case Found.Broken broken -> refuse("the content pack " + broken.folder(), broken.problems());
        };
    }

    private ExitCode refuse(String what, List<?> problems) {
        streams.err()
                .printf(
                        "milepost: %s has %d %s:%n",
                        what, problems.size(), problems.size() == 1 ? "problem" : "problems");
        problems.forEach(problem -> streams.err().println("  " + problem));
        return ExitCode.INVALID;
    }

    private ExitCode check(Request.CheckContent check, Config config) {
        List<Path> folders =
                check.folder().map(List::of).orElse(config.content().packs());
        List<Path> found = folders.isEmpty() ? ContentCheck.nearby(surroundings.directory()) : folders;
        return new ContentCheck(streams)
                .run(found.stream().map(surroundings.directory()::resolve).toList());
    }

    private ExitCode runAll(Request.Run run, Valid valid) {
        Config config = run.offline() ? valid.config().offline() : valid.config();
        if (Wiring.goesLive(config)) {
            HeadStart.begin(Databases.config(config, surroundings.directory()));
        }
        LogFormat format = config.log().format().orElse(streams.look().terminal() ? LogFormat.HUMAN : LogFormat.JSON);
        Logs.start(format, config.log().level(), valid.settings().secrets(), streams.err());
        return withPack(config, known -> {
            try {
                Running running = Wiring.start(
                        config, surroundings.directory(), clock, known, url -> openIfAsked(run.open(), url));
                Preparation.wanted(surroundings.variables(), surroundings.directory())
                        .ifPresent(preparation -> running.add("preparation", preparation));
                Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
                running.await();
                return ExitCode.DONE;
            } catch (CannotStart e) {
                streams.err().println("milepost: " + e.getMessage());
                return ExitCode.INVALID;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ExitCode.DONE;
            }
        });
    }

    private void openIfAsked(boolean asked, String url) {
        if (asked) {
            browser.open(url).ifPresent(why -> streams.err().println("milepost: " + why));
        }
    }

    private ExitCode chat(Request.Chat chat, Config config) {
        return withPack(
                config,
                known -> new ChatInTerminal(streams, Renderers::discord, Renderers::slack)
                        .run(Bots.builder(known, config, shifted(config)).build(), chat));
    }

    private ExitCode askFile(Request.AskFile ask, Config config) {
        return withPack(config, known -> {
            Milepost milepost = Bots.builder(known, config, shifted(config)).build();
            return new AskFile(milepost.asking(), streams).run(ask.file(), surroundings.directory());
        });
    }

    private ExitCode replay(Request.Replay replay, Config config) {
        return withPack(
                config,
                known -> withStorage(
                        config,
                        storage -> new ReplayInTerminal(
                                        streams,
                                        shifted(config),
                                        config.retention().receipts())
                                .run(
                                        replay.receipt(),
                                        storage.receipts(),
                                        Bots.builder(known, config, shifted(config))
                                                .build()
                                                .asking())));
    }

    private ExitCode gaps(Config config) {
        return withPack(
                config,
                known -> withStorage(
                        config,
                        storage -> new GapsInTerminal(streams, config.answers().keepQuestions())
                                .run(
                                        storage.questions().kept(),
                                        Bots.builder(known, config, shifted(config))
                                                .build()
                                                .asking())));
    }

    private ExitCode withStorage(Config config, Function<Storage, ExitCode> use) {
        try (Storage storage = Databases.open(config, surroundings.directory())) {
            return use.apply(storage);
        } catch (StorageException e) {
            streams.err().println("milepost: " + e.getMessage());
            return ExitCode.INVALID;
        }
    }

    private PersonalData personalData(Storage storage, Config config) {
        return new PersonalData(
                Optional.of(storage.receipts()),
                Optional.of(storage.questions()),
                Optional.of(storage.conversations()),
                Optional.of(storage.tips().subscriptions()),
                Optional.of(new Settings(storage.settings(), shifted(config))));
    }

    private Clock shifted(Config config) {
        return Clock.offset(clock, config.clockOffset());
    }

    private static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(from its class files)" : version;
    }
}
