package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What one does on the page, in a real browser. */
@ExtendWith(Browser.class)
class PageTest {

    private final Chromium chromium;
    private final OpenPage page;

    PageTest(Chromium chromium, OpenPage page) {
        this.chromium = chromium;
        this.page = page;
    }

    @BeforeEach
    void open() {
        page.fresh(1440, 900, "light");
    }

    @Test
    void a_command_is_drawn_as_each_platform_draws_it() {
        page.say("/salary mid");
        assertThat(page.text("#discord-pane .d-container h3")).isEqualTo("Mid level, United States");
        assertThat(page.text("#discord-pane .d-context")).contains("Mia", "used", "/salary");
        assertThat(page.text("#slack-pane .s-header")).isEqualTo("Mid level, United States");
        assertThat(page.text("#slack-pane .command")).contains("/salary mid");
        page.until(
                "the chart is there",
                "return (document.querySelector('#discord-pane img.d-picture')?.naturalWidth ?? 0) > 0");
        assertThat(page.find("#discord-pane img.d-picture").getDomAttribute("alt"))
                .contains("Mid level: $120,000");
        page.untilShown("#panel", "/interactions/{interaction.id}");
        page.untilShown("#panel", "\"accent_color\"");
    }

    @Test
    void the_pictures_come_from_the_json_alone() {
        Object drawn = chromium.run("""
            const { drawDiscord } = await import("/discord.js");
            const { drawSlack } = await import("/slack.js");
            const how = { names: new Map(), act: () => {} };
            const at = (nodes, selector) => { const box = document.createElement("div"); box.append(...nodes); return box.querySelector(selector); };
            const discord = (content, color, label) => drawDiscord({ body: { data: { flags: 32768, components: [
              { type: 17, accent_color: color, components: [{ type: 10, content }, { type: 1, components: [{ type: 2, style: 1, label, custom_id: "x" }] }] }] } } }, how);
            const slack = (text, style) => drawSlack({ path: "", body: { blocks: [
              { type: "header", text: { type: "plain_text", text } }, { type: "actions", elements: [{ type: "button", style, action_id: "x", text: { type: "plain_text", text: "Go" } }] }] } }, how);
            return [
              at(discord("## One", 255, "A"), "h3").textContent, at(discord("## Two", 255, "A"), "h3").textContent,
              at(discord("x", 0xff0000, "A"), ".d-container").style.getPropertyValue("--accent-color"),
              at(discord("**a \\\\*b\\\\* <script>**", 1, "A"), "strong").textContent,
              at(discord("x", 1, "Press me"), "button").textContent,
              at(slack("Three"), ".s-header").textContent, at(slack("x", "danger"), "button").className,
            ];
            """);
        assertThat((List<?>) drawn)
                .isEqualTo(List.of("One", "Two", "#ff0000", "a *b* <script>", "Press me", "Three", "s-button danger"));
    }

    @Test
    void what_is_typed_is_completed_and_what_was_typed_comes_back() {
        page.find("#line").sendKeys("/sal");
        page.untilShown("#suggestions", "/salary");
        page.find("#line").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        page.untilShown("#suggestions .label", "level");
        page.find("#line").sendKeys("level:m");
        page.untilShown("#suggestions .label", "Mid level");
        page.find("#line").sendKeys(Keys.TAB);
        assertThat(page.find("#line").getDomProperty("value")).isEqualTo("/salary level:mid ");
        page.say("");
        page.untilShown("#discord-pane h3", "Mid level");
        page.find("#line").sendKeys(Keys.ARROW_UP);
        assertThat(page.find("#line").getDomProperty("value")).isEqualTo("/salary level:mid ");
    }

    @Test
    void a_channel_in_an_answer_is_shown_by_its_name() {
        page.person("admin");
        page.place("careers");
        page.say("/tips subscribe 9 berlin");
        page.untilShown("#discord-pane", "Daily tips are on");
        page.place("general");
        page.say("/tips list");
        page.untilShown("#discord-pane .d-mention", "#ai-careers");
        page.untilShown("#slack-pane .s-mention", "#ai-careers");
    }

    @Test
    void slack_offers_its_own_commands_with_a_hint() {
        page.view("slack");
        page.find("#line").sendKeys("/mile");
        page.untilShown("#suggestions", "/milepost");
        page.find("#line").sendKeys(Keys.TAB);
        page.untilShown("#hint", "salary");
        page.find("#line").sendKeys("help");
        page.say("");
        page.untilShown("#slack-pane", "Only visible to you");
    }

    @Test
    void buttons_and_menus_work_by_mouse_and_by_keyboard() {
        page.say("/salary mid");
        page.press("discord", "Senior level");
        page.untilShown("#slack-pane", "$150,000 – $200,000+ a year");
        page.say("/career");
        page.find("#slack-pane article:last-child .s-select")
                .sendKeys(Keys.ENTER, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        page.untilShown("#discord-pane article:last-child h3", "How it differs");
    }

    @Test
    void what_one_person_alone_may_see_is_marked_and_hidden_from_the_others() {
        page.say("/help");
        assertThat(page.text("#discord-pane")).contains("Only you can see this");
        assertThat(page.text("#slack-pane")).contains("Only visible to you").doesNotContain("/help");
        page.person("newcomer");
        page.until("nothing is shown", "return document.querySelectorAll('article').length === 0");
        page.person("member");
        page.press("slack", "About salary");
        page.untilShown("#discord-pane", "salary compare mid senior");
        assertThat(page.count("#discord-pane article")).isEqualTo(1);
    }

    @Test
    void an_answer_can_be_shared_with_the_channel() {
        page.say("/ask what does a mid level make?");
        page.press("discord", "Share to channel");
        page.person("newcomer");
        page.untilShown("#slack-pane", "$120,000");
    }

    @Test
    void a_form_opens_and_what_is_filled_in_is_answered() {
        page.person("admin");
        page.find("#line").sendKeys("/tips subscribe", Keys.ENTER);
        page.until("the form is open", "return document.querySelector('dialog')?.open === true");
        page.find("#field-zone").sendKeys("Europe/Berlin");
        new Select(page.find("#field-channel")).selectByVisibleText("#ai-careers");
        page.find("dialog .send").click();
        page.untilShown("#discord-pane", "Daily tips are on");
        page.untilShown("#slack-pane", "Daily tips are on");
    }

    @Test
    void slack_keeps_a_form_open_and_says_at_the_field_what_is_not_clear() {
        page.view("slack");
        page.person("admin");
        page.find("#line").sendKeys("/milepost tips subscribe", Keys.ENTER);
        page.until("the form is open", "return document.querySelector('dialog')?.open === true");
        page.find("#field-zone").sendKeys("Berln");
        page.find("dialog .send").click();
        page.untilShown("#error-zone", "Europe/Berlin");
        assertThat(page.find("#field-zone").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(chromium.violations()).isEmpty();
        chromium.keep("form-error");
        page.find("#field-zone").clear();
        page.find("#field-zone").sendKeys("Europe/Berlin");
        page.find("dialog .send").click();
        page.untilShown("#slack-pane", "Daily tips are on");
    }

    @Test
    void tips_come_when_the_clock_is_moved_and_what_goes_wrong_is_shown() {
        page.person("admin");
        page.place("careers");
        page.say("/tips subscribe 09:00 Europe/Berlin");
        page.find("#next-tip").click();
        page.untilShown("#discord-pane article:last-child", "Tip of the day");
        page.untilShown("#slack-pane article:last-child", "Tip of the day");
        page.find("#tab-slack").click();
        page.untilShown("#panel", "\"event_type\": \"milepost_delivery\"");
        page.breakPlatform("slack", "channel_gone");
        page.untilShown("#slack-fault", "The channel is deleted");
        page.find("#next-tip").click();
        page.untilShown("#slack-pane .trouble", "channel_not_found");
        page.press("slack", "/tips history");
        page.untilShown("#slack-pane", "the channel is gone");
    }

    @Test
    void a_mention_is_answered_in_a_thread() {
        page.say("@Milepost what does a mid level make?");
        page.press("slack", "1 reply · View thread");
        page.untilShown("#discord-pane", "$120,000");
        page.say("/salary mid");
        assertThat(page.text("#slack-pane")).contains("is not supported in threads");
    }

    @Test
    void typing_is_shown_while_an_answer_takes_long() {
        chromium.run("""
            const quick = window.fetch;
            window.fetch = (...asked) => new Promise((resolve) => { window.answer = () => resolve(quick(...asked)); });
            """);
        page.find("#line").sendKeys("/help", Keys.ENTER);
        page.until("somebody types", "return !document.querySelector('.d-typing').hidden");
        chromium.run("window.answer();");
        page.until("nobody types", "return document.querySelector('.d-typing').hidden");
    }

    @Test
    void the_screen_reader_view_says_roles_and_pictures() {
        page.say("/salary mid");
        page.view("reader");
        assertThat(page.text("#discord-pane"))
                .contains(
                        "heading: Mid level, United States",
                        "picture: Chart of pay",
                        "button: Senior level",
                        "Milepost, APP");
        assertThat(page.text("#slack-pane")).contains("heading: Mid level, United States", "button: Senior level");
    }

    @Test
    void a_conversation_goes_on_after_the_page_is_loaded_anew_and_in_another_tab() {
        page.place("direct");
        page.say("what does a senior make?");
        chromium.driver().navigate().refresh();
        page.until("the page is ready", "return document.body?.dataset.ready === 'true'");
        page.place("direct");
        page.untilShown("#slack-pane", "$150,000");
        page.say("and in europe?");
        page.untilShown("#slack-pane", "$70,000");
    }

    @Test
    void faults_can_be_chosen_from_all_that_there_are() {
        assertThat(new Select(page.find("#fault-discord")).getOptions()).hasSize(Fault.values().length);
    }
}
