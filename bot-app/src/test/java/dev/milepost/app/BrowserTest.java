package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource({"Linux,xdg-open", "Mac OS X,open", "Windows 11,rundll32"})
    void each_system_has_its_own_way(String system, String command) {
        assertThat(new Browser(system).command("http://127.0.0.1:8080/"))
                .startsWith(command)
                .endsWith("http://127.0.0.1:8080/");
    }
}
