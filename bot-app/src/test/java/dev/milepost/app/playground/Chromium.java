package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The machine's own browser, driven; where there is none, the tests that want one say so and are left out. */
final class Chromium implements AutoCloseable {

    /** Given by {@code .ci/run}: then a missing browser is a failure. */
    private static final String REQUIRED = "browser.required";

    private static final String MISSING =
            "The browser tests are skipped, for want of chromium and chromedriver on the PATH (Debian: apt-get install"
                    + " chromium chromium-driver). -Dbrowser.required makes that a failure.";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start() {
        Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> control = onPath("chromedriver");
        if (browser.isEmpty() || control.isEmpty()) {
            if (System.getProperty(REQUIRED) != null) {
                throw new AssertionError(MISSING);
            }
            System.out.println(MISSING);
            Assumptions.abort(MISSING);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1440,900");
        options.addArguments("--force-color-profile=srgb", "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(control.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        return new Chromium(driver);
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Makes the window {@code width} by {@code height}, as a telephone is where it is narrow, with that theme. */
    void shape(int width, int height, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** Lets pages do what they would ask a person for. */
    void allow(String... permissions) {
        driver.executeCdpCommand("Browser.grantPermissions", Map.of("permissions", List.of(permissions)));
    }

    /** Runs a function's body in the page and gives back what its promise comes to. */
    Object run(String body, Object... arguments) {
        String script = "const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);"
                + "(async (...given) => {" + body
                + "})(...given).then((value) => done({ value }), (problem) => done({ problem: String(problem) }));";
        Map<?, ?> result =
                (Map<?, ?>) Objects.requireNonNull(((JavascriptExecutor) driver).executeAsyncScript(script, arguments));
        assertThat(result.get("problem")).isNull();
        return Objects.requireNonNullElse(result.get("value"), "");
    }

    /** Waits until a script gives true. */
    void until(String what, String script, Object... arguments) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(what)
                .until(d -> Boolean.TRUE.equals(driver.executeScript(script, arguments)));
    }

    /** What the page complained about since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Leaves the page, so that its server can go without a complaint. */
    void leave() {
        driver.get("about:blank");
    }

    /** What axe-core holds against the page as it is. */
    List<?> violations() {
        run(resource("/axe.min.js") + "; globalThis.axe = axe;");
        return (List<?>) run("""
            const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] });
            if (found.passes.length < 10) throw new Error("axe looked at next to nothing");
            return found.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join("; "));
            """);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Chromium.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the page in the folder that {@code -Dscreenshots} names, where it names one. */
    void keep(String name) {
        String folder = System.getProperty("screenshots");
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
