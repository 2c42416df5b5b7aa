package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.PackSource.Found;
import dev.milepost.app.config.Config;
import dev.milepost.app.config.ConfigResult.Valid;
import dev.milepost.app.terminal.AnswerReport;
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
import dev.milepost.content.Attribution;
import dev.milepost.discord.DiscordInvite;
import dev.milepost.privacy.PersonalData;
import dev.milepost.settings.Settings;
import dev.milepost.slack.SlackManifest;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a terminal asks for once: each prints and is done. */
final class Errands {

    private final Streams streams;
    private final Path directory;
    private final Clock systemClock;
    private final Clock clock;
    private final Valid configured;
    private final Config config;
    private final Browser browser;

    /** @param systemClock the machine's own */
    Errands(Streams streams, Path directory, Clock systemClock, Valid configured, Browser browser) {
        this.streams = streams;
        this.directory = directory;
        this.systemClock = systemClock;
        this.configured = configured;
        this.config = configured.config();
        this.clock = Clock.offset(systemClock, config.clockOffset());
        this.browser = browser;
    }

    ExitCode run(Request.Errand errand) {
        return switch (errand) {
            case Request.ShowConfig show -> say(ConfigTable.of(configured.settings()));
            case Request.PreviewContent preview -> preview(preview);
            case Request.Doctor doctor -> doctor(doctor);
            case Request.Backup backup -> backup(backup);
            case Request.CheckContent check -> check(check);
            case Request.Chat chat -> chat(chat);
            case Request.AskFile ask -> askFile(ask);
            case Request.SlackManifest manifest -> slackManifest();
            case Request.DiscordInvite invite ->
                say(DiscordInvite.text(config.discord().token()));
            case Request.Replay replay -> replay(replay);
            case Request.Report report -> report();
            case Request.Gaps gaps -> gaps();
            case Request.Erase erase -> erase(erase);
        };
    }

    private ExitCode say(String text) {
        streams.out().println(text);
        return ExitCode.DONE;
    }

    /** The named pack, else the configured ones, else those that lie here. */
    private List<Path> packFolders(Optional<Path> named) {
        List<Path> wanted = named.map(List::of).orElse(config.content().packs());
        List<Path> found = wanted.isEmpty() ? ContentCheck.nearby(directory) : wanted;
        return found.stream().map(directory::resolve).toList();
    }

    private ExitCode preview(Request.PreviewContent preview) {
        return new ContentPreview(streams, clock, browser::open)
                .run(packFolders(preview.folder()), preview.open(), config);
    }

    private ExitCode doctor(Request.Doctor doctor) {
        return new DoctorReport(streams).print(new Examination(config, directory, systemClock).run(), doctor.json());
    }

    private ExitCode backup(Request.Backup backup) {
        return new BackupInTerminal(streams)
                .run(Databases.config(config, directory), directory.resolve(backup.target()));
    }

    private ExitCode check(Request.CheckContent check) {
        return new ContentCheck(
                        streams,
                        new Attribution(clock, Bots.reviewAge(config)),
                        List.of(Renderers.discord(), Renderers.slack()))
                .run(packFolders(check.folder()));
    }

    private ExitCode chat(Request.Chat chat) {
        return withPack(known -> {
            Milepost.Builder bot =
                    chat.form().isOfPlatform() ? Bots.asLive(known, config, clock) : Bots.builder(known, config, clock);
            return new ChatInTerminal(streams, Renderers::discord, Renderers::slack).run(bot.build(), chat);
        });
    }

    private ExitCode askFile(Request.AskFile ask) {
        return withPack(known -> {
            Milepost milepost = Bots.builder(known, config, clock).build();
            return new AskFile(milepost.asking(), streams).run(ask.file(), directory);
        });
    }

    private ExitCode slackManifest() {
        return withPack(known -> {
            Milepost milepost = Bots.asLive(known, config, clock).build();
            boolean http = config.slack().overHttp()
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

    private ExitCode replay(Request.Replay replay) {
        return withPack(known -> withStorage(storage -> new ReplayInTerminal(
                        streams, clock, config.retention().receipts())
                .run(
                        replay.receipt(),
                        storage.receipts(),
                        Bots.builder(known, config, clock).build())));
    }

    private ExitCode gaps() {
        return withPack(known -> withStorage(
                storage -> new GapsInTerminal(streams, config.answers().keepQuestions())
                        .run(
                                storage.questions().kept(),
                                Bots.builder(known, config, clock).build().asking())));
    }

    private ExitCode report() {
        return withStorage(storage -> new AnswerReport(streams).run(storage.questions(), storage.feedback()));
    }

    private ExitCode erase(Request.Erase erase) {
        return withStorage(storage -> new EraseInTerminal(streams).run(erase.person(), personalData(storage)));
    }

    ExitCode withPack(Function<Found.Whole, ExitCode> use) {
        return switch (PackSource.load(config, directory)) {
            case Found.Whole whole -> use.apply(whole);
            case Found.Broken broken -> streams.refuse("the content pack " + broken.folder(), broken.problems());
        };
    }

    private ExitCode withStorage(Function<Storage, ExitCode> use) {
        try (Storage storage = Databases.open(config, directory)) {
            return use.apply(storage);
        } catch (StorageException e) {
            streams.err().println("milepost: " + e.getMessage());
            return ExitCode.INVALID;
        }
    }

    private PersonalData personalData(Storage storage) {
        return new PersonalData(
                Optional.of(storage.receipts()),
                Optional.of(storage.questions()),
                Optional.of(storage.conversations()),
                Optional.of(storage.tips().subscriptions()),
                Optional.of(new Settings(storage.settings(), clock)));
    }
}
