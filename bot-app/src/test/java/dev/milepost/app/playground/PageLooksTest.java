package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** How the page looks at a desk and on a telephone, by day and by night; {@code -Dscreenshots=DIR} keeps the pictures. */
@ExtendWith(Browser.class)
class PageLooksTest {

    /** What the whole first page may weigh, in bytes. */
    private static final long WEIGHT = 400_000;

    private final Chromium chromium;
    private final OpenPage page;

    PageLooksTest(Chromium chromium, OpenPage page) {
        this.chromium = chromium;
        this.page = page;
    }

    @ParameterizedTest
    @CsvSource({"desk,1440,900,light", "desk,1440,900,dark", "phone,360,740,light", "phone,360,740,dark"})
    void fits_and_can_be_used_by_everybody(String where, int width, int height, String theme) {
        page.fresh(width, height, theme);
        page.say("/salary mid");
        looked_at("salary", where, theme, width);
        page.say("/salary brazil");
        looked_at("error", where, theme, width);
        elsewhere("direct", "member");
        page.say("what does a senior make in europe?");
        looked_at("direct", where, theme, width);
        elsewhere("careers", "admin");
        page.say("/tips subscribe 09:00 Europe/Berlin");
        chromium.run("document.getElementById('next-tip').click();");
        page.untilShown("article:last-child", "Tip of the day");
        looked_at("tip", where, theme, width);
    }

    /** On a telephone the places are behind a button. */
    private void elsewhere(String place, String person) {
        chromium.run("""
            document.querySelector(`[name=person][value=${given[1]}]`).click();
            document.querySelector(`[data-place=${given[0]}]`).click();
            """, place, person);
    }

    private void looked_at(String what, String where, String theme, int width) {
        page.until("pictures are there", "return [...document.images].every((i) => i.complete)");
        chromium.keep("%s-%s-%s".formatted(what, where, theme));
        assertThat(chromium.run("return document.documentElement.scrollWidth;")).isEqualTo((long) width);
        assertThat(chromium.violations()).as("%s, %s, %s", what, where, theme).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void everything_works_without_a_mouse_on_a_telephone() {
        page.fresh(360, 740, "light");
        page.find("#menu").sendKeys(Keys.ENTER);
        page.until("the menu has come in", "return document.getElementById('aside').getBoundingClientRect().left >= 0");
        page.place("careers");
        page.until("the menu is closed", "return !document.body.classList.contains('menu-open')");
        page.say("/salary mid");
        page.find(".inspect").sendKeys(Keys.ENTER);
        page.until(
                "the inspector is open",
                "return getComputedStyle(document.getElementById('inspector')).visibility === 'visible'");
        page.find("#close-inspector").sendKeys(Keys.ENTER);
        page.view("slack");
        assertThat(page.text("#slack-pane")).contains("Mid level, United States");
    }

    @Test
    void the_first_page_is_light_and_asks_nobody_else() {
        page.fresh(1440, 900, "light");
        Object weight = chromium.run("""
            const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
            const elsewhere = all.filter((e) => new URL(e.name).origin !== location.origin);
            return elsewhere.length > 0 ? elsewhere.map((e) => e.name).join() : all.reduce((sum, e) => sum + e.encodedBodySize, 0);
            """);
        assertThat(weight).isInstanceOf(Long.class);
        assertThat((Long) weight).isBetween(50_000L, WEIGHT);
    }
}
