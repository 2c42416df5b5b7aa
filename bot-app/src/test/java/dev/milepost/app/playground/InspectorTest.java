package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page shows of the payloads, and lets one take away, in a real browser. */
@ExtendWith(Browser.class)
class InspectorTest {

    private final Chromium chromium;
    private final OpenPage page;

    InspectorTest(Chromium chromium, OpenPage page) {
        this.chromium = chromium;
        this.page = page;
    }

    @BeforeEach
    void open() {
        page.fresh(1440, 900, "light");
    }

    @Test
    void the_inspector_shows_losses_and_leads_to_the_block_kit_builder() {
        page.say("/salary mid");
        page.find("#tab-slack").click();
        assertThat(page.text("#panel")).contains("chart-as-bars", "\"response_type\": \"in_channel\"");
        assertThat(page.find(".builder").getDomAttribute("href"))
                .startsWith("https://app.slack.com/block-kit-builder/#%7B%22blocks%22");
        page.find("#tab-picture").click();
        page.until("the chart is drawn", "return document.querySelector('#panel img.chart')?.complete === true");
    }

    @Test
    void what_the_inspector_shows_can_be_copied_or_is_marked_where_the_browser_refuses() {
        page.say("/salary mid");
        page.untilShown("#panel", "\"accent_color\"");
        chromium.allow("clipboardReadWrite", "clipboardSanitizedWrite");
        page.find("#copy").click();
        page.untilShown("#copy", "Copied");
        assertThat((String) chromium.run("return navigator.clipboard.readText();"))
                .startsWith("{")
                .contains("\"accent_color\"");
        chromium.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));");
        page.find("#copy").click();
        page.untilShown("#copy", "Press Ctrl+C");
        assertThat((String) chromium.run("return String(getSelection());")).contains("\"accent_color\"");
    }

    @Test
    void a_conversation_is_saved_as_it_was() {
        page.say("/salary mid");
        Object saved = chromium.run("""
            return new Promise((resolve) => {
              const real = URL.createObjectURL;
              URL.createObjectURL = (blob) => { blob.text().then(resolve); return real(blob); };
              document.getElementById("save").click();
            });
            """);
        assertThat(String.valueOf(saved)).contains("\"pack\" : \"ai-engineering\"", "\"text\" : \"/salary mid\"");
    }
}
