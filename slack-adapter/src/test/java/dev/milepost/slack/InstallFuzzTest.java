package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.Inputs;
import dev.milepost.testing.Mutations;
import dev.milepost.testing.Tries;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a browser brings to the end of an installation, it gets a page, and none of what it brought is in it. */
class InstallFuzzTest {

    private final InstallableApp app = new InstallableApp(TestBots.lighthouse());

    private record Visit(String query, String cookie) {}

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void any_way_back_from_slack_gets_a_page_and_installs_nothing() {
        SlackInstallEndpoint pages = app.connection.installs().orElseThrow();
        InstallableApp.Begun begun = app.begin();
        Tries.of(400, random -> visit(begun, random), visit -> {
            SlackInstallEndpoint.Answer answer =
                    pages.redirect(visit.query(), Map.of("Cookie", List.of(visit.cookie())));
            assertThat(answer.status()).isIn(400, 403, 502);
            assertThat(answer.headers()).containsKeys("Content-Security-Policy", "Cache-Control");
            assertThat(answer.body()).doesNotContain("<planted>");
            pages.install(Map.of("X-Forwarded-Proto", List.of(visit.cookie())));
        });
        assertThat(app.store.count("slack")).isZero();
    }

    private static Visit visit(InstallableApp.Begun begun, RandomGenerator random) {
        String query = "code=1234.5678%3Cplanted%3E&state=" + begun.state();
        return switch (random.nextInt(4)) {
            case 0 -> new Visit(Inputs.text(random), begun.cookie());
            case 1 -> new Visit(Mutations.text(query, random), Mutations.text(begun.cookie(), random));
            case 2 -> new Visit("error=%3Cplanted%3E&state=" + begun.state(), begun.cookie());
            default -> new Visit("code=" + Inputs.text(random) + "&state=" + begun.state() + "x", begun.cookie());
        };
    }
}
