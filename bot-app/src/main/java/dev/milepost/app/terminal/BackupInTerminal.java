package dev.milepost.app.terminal;

import dev.milepost.storage.Backup;
import dev.milepost.storage.StorageConfig;
import java.nio.file.Path;

/** {@code backup}: a copy of the database as it is at one moment. */
public final class BackupInTerminal {

    private final Streams streams;

    public BackupInTerminal(Streams streams) {
        this.streams = streams;
    }

    /** Copies to {@code target}; progress goes to standard error. */
    public ExitCode run(StorageConfig config, Path target) {
        Backup.Result result =
                Backup.to(config, target, hundredths -> streams.err().println("milepost: %d %%".formatted(hundredths)));
        return switch (result) {
            case Backup.Result.Done done -> {
                streams.out().println("%s: %,d bytes".formatted(target, done.bytes()));
                yield ExitCode.DONE;
            }
            case Backup.Result.NoDatabase none ->
                no("there is no database yet: %s is made by the first start with a token".formatted(none.file()));
            case Backup.Result.Taken taken -> no("%s is there already: choose another name".formatted(target));
            case Backup.Result.OnServer server ->
                no("%s is PostgreSQL, which copies itself: pg_dump --schema=milepost --format=custom --file=%s DATABASE"
                        .formatted(server.description(), target));
            case Backup.Result.Failed failed -> {
                streams.err().println("milepost: the backup failed: " + failed.why());
                yield ExitCode.INVALID;
            }
        };
    }

    private ExitCode no(String why) {
        streams.err().println("milepost: " + why);
        return ExitCode.NO_SUCH_THING;
    }
}
