package dev.milepost.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * How long the playground's first page takes in a browser that is open already, once the program says that it is
 * ready, and how long an answer takes from Enter until both platforms' panes, pictures too, show it.
 */
final class PageTime {

    private static final long PATIENCE_S = 60;
    private static final Pattern LINK = Pattern.compile("http://[\\w.:]+/");

    /** When the page could be used and all that it had asked for was there, in milliseconds since it was asked for. */
    private static final String COMPLETE = """
        const done = arguments[arguments.length - 1];
        const look = () => {
          const ready = performance.getEntriesByName("ready")[0];
          const load = performance.getEntriesByType("navigation")[0]?.loadEventEnd;
          ready && load > 0 ? done(Math.max(ready.startTime, load)) : setTimeout(look, 5);
        };
        look();
        """;

    /** From Enter to the first frame after the answer and its pictures are in both panes, in milliseconds. */
    private static final String ANSWERED = """
        const [line, done] = arguments;
        const articles = () => ["discord", "slack"].map((p) => document.querySelectorAll(`#${p}-pane article`).length);
        const before = articles();
        const input = document.getElementById("line");
        input.value = line;
        const from = performance.now();
        document.getElementById("composer").requestSubmit();
        const look = () => {
          const there = articles().every((n, i) => n > before[i]);
          const drawn = [...document.images].every((i) => i.complete);
          there && drawn ? requestAnimationFrame(() => done(performance.now() - from)) : requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """;

    private static final String[] LINES = {"/salary mid", "/career skills", "/salary senior", "/ask is a degree needed?"
    };

    private PageTime() {}

    /** Takes the launcher's path, how many times to start it, how many answers to ask of the last one, and the browser and its driver. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = Integer.parseInt(args[1]);
        double[] pages = new double[runs];
        double[] answers = new double[Integer.parseInt(args[2])];
        ChromeDriver browser = browser(args[3], args[4]);
        try {
            for (int run = 0; run < runs; run++) {
                browser.get("about:blank");
                Path folder = Files.createTempDirectory("milepost-page");
                ProcessBuilder builder = new ProcessBuilder(args[0], "run", "--offline").directory(folder.toFile());
                builder.environment().put("MILEPOST_ADMIN_PORT", "0");
                Process process = builder.redirectErrorStream(true).start();
                CompletableFuture.delayedExecutor(PATIENCE_S, TimeUnit.SECONDS).execute(process::destroyForcibly);
                try {
                    browser.get(link(process));
                    pages[run] = measured(browser, COMPLETE);
                    if (run == runs - 1) {
                        for (int i = 0; i < answers.length; i++) {
                            answers[i] = measured(browser, ANSWERED, LINES[i % LINES.length]);
                        }
                    }
                } finally {
                    process.destroy();
                    process.waitFor();
                    Folders.delete(folder);
                }
            }
        } finally {
            browser.quit();
        }
        System.out.println(row("page.complete", "the first page complete, program just started", pages, 300));
        System.out.println(row("page.answer", "an answer drawn on both platforms after Enter", answers, 50));
    }

    private static ChromeDriver browser(String chromium, String driver) {
        ChromeOptions options = new ChromeOptions().setBinary(chromium);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1440,900");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driver))
                .usingAnyFreePort()
                .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(PATIENCE_S));
        return browser;
    }

    /** The page's address, which the program says as soon as it is ready. */
    private static String link(Process process) throws IOException {
        BufferedReader log = process.inputReader();
        String address = "";
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher link = LINK.matcher(line);
            address = link.find() ? link.group() : address;
            if (line.contains("Milepost is ready") && !address.isEmpty()) {
                return address;
            }
        }
        throw new IOException("the program ended, or was stopped for taking too long, before it was ready");
    }

    private static double measured(ChromeDriver browser, String script, Object... arguments) {
        return ((Number) Objects.requireNonNull(browser.executeAsyncScript(script, arguments))).doubleValue();
    }

    private static String row(String name, String what, double[] ms, int bar) {
        Spread spread = new Spread(ms);
        Figures.say(name, spread.median());
        return "| %s | %s | ≤ %d ms |".formatted(what, spread.columns(0, "ms"), bar);
    }
}
