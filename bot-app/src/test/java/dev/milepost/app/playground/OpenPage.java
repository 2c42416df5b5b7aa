package dev.milepost.app.playground;

import dev.milepost.app.web.AdminServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The playground's page in a browser, and what one does there. */
final class OpenPage implements AutoCloseable {

    private final Chromium chromium;
    private final AdminServer server;

    OpenPage(Chromium chromium) {
        this.chromium = chromium;
        Playground playground = new Playground(() -> Trying.PACK, Trying.bots(), Trying.SIDES, Clock.systemUTC());
        try {
            this.server = AdminServer.start("127.0.0.1", 0, true, playground.handlers(), playground.streams());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the page anew, without anything that was said before. */
    OpenPage fresh(int width, int height, String theme) {
        chromium.shape(width, height, theme);
        load();
        chromium.run("sessionStorage.clear(); localStorage.clear();");
        load();
        return this;
    }

    /** Until it is ready: a page that is still beginning would write down its session after all is cleared. */
    private void load() {
        chromium.driver().get(server.url());
        until("the page is ready", "return document.body?.dataset.ready === 'true'");
    }

    /** Waits until a script gives true. */
    void until(String what, String script, Object... arguments) {
        chromium.until(what, script, arguments);
    }

    void untilShown(String selector, String words) {
        until(
                words + " in " + selector,
                "return [...document.querySelectorAll(arguments[0])].some((e) => e.textContent.includes(arguments[1]))",
                selector,
                words);
    }

    WebElement find(String selector) {
        return chromium.driver().findElement(By.cssSelector(selector));
    }

    String text(String selector) {
        return String.valueOf(find(selector).getText());
    }

    int count(String selector) {
        return chromium.driver().findElements(By.cssSelector(selector)).size();
    }

    /** Types and sends, and waits until there is more to see. */
    void say(String text) {
        int before = count("article");
        find("#line").sendKeys(text, Keys.ENTER);
        until("an answer to " + text, "return document.querySelectorAll('article').length > arguments[0]", before);
        until("everything is drawn", "return [...document.images].every((i) => i.complete || i.loading === 'lazy')");
    }

    void press(String pane, String label) {
        chromium.driver()
                .findElement(
                        By.xpath("//section[@id='%s-pane']//button[normalize-space()='%s']".formatted(pane, label)))
                .click();
    }

    void place(String id) {
        find("[data-place=%s]".formatted(id)).click();
    }

    void person(String id) {
        find("[name=person][value=%s]".formatted(id)).click();
    }

    void view(String id) {
        chromium.run("document.querySelector(`[name=view][value=${given[0]}]`).click();", id);
    }

    void breakPlatform(String platform, String fault) {
        new Select(find("#fault-" + platform)).selectByValue(fault);
    }

    @Override
    public void close() {
        chromium.leave();
        server.close();
    }
}
