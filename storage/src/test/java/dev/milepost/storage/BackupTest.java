package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackupTest {

    private static final int PAGE = 4_096;

    @RegisterExtension
    final TestSqlite sqlite = new TestSqlite();

    @Test
    void a_copy_that_fails_half_way_leaves_nothing_that_looks_like_one() throws SQLException, IOException {
        sqlite.storage().close();
        Path source = sqlite.config().dataDir().resolve("milepost.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = delete");
            statement.execute("create table zzz as select randomblob(1000000) as filling");
        }
        spoil(source);
        Path target = sqlite.folder().resolve("copy.db");

        Backup.Result result = Backup.to(sqlite.config(), target, hundredths -> {});

        assertThat(result).isInstanceOf(Backup.Result.Failed.class);
        assertThat(target).doesNotExist();
    }

    /** The last pages are those of the last table's only row. */
    private static void spoil(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / PAGE / 2 * PAGE);
            channel.write(ByteBuffer.wrap(new byte[] {0}), channel.size() - 1);
        }
    }
}
