package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/bot, jdbc:postgresql://db/bot",
        "jdbc:postgresql://db:5433/bot?user=u&password=geheim@1, jdbc:postgresql://db:5433/bot",
        "jdbc:postgresql://u:geheim@db/bot, jdbc:postgresql://db/bot",
        "jdbc:postgresql://u:ge@heim@db/bot, jdbc:postgresql://db/bot",
        "jdbc:postgresql://u:ge/heim@db/bot?ssl=true, jdbc:postgresql://db/bot",
    })
    void a_server_is_described_without_user_and_password(String url, String described) {
        assertThat(Database.of(new StorageConfig(Path.of("unused"), Optional.of(url)))
                        .description())
                .isEqualTo(described);
    }
}
