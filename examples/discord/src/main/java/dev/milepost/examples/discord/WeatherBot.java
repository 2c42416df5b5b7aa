package dev.milepost.examples.discord;

import dev.milepost.Milepost;
import dev.milepost.content.PackReader;
import dev.milepost.discord.DiscordMilepost;
import dev.milepost.discord.DiscordOptions;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** Tells the weather, which is always the same. {@link #takeInMilepost} is all that it takes to take Milepost in. */
public final class WeatherBot extends ListenerAdapter {

    static final String COMMAND = "weather";

    /** Goes live; the token stands in the environment. */
    public static void main(String[] args) throws InterruptedException {
        JDA jda = start(JDABuilder.createLight(System.getenv("DISCORD_TOKEN"), GatewayIntent.DIRECT_MESSAGES));
        DiscordMilepost milepost = takeInMilepost(jda);
        Runtime.getRuntime().addShutdownHook(new Thread(milepost::close));
    }

    static JDA start(JDABuilder builder) throws InterruptedException {
        return builder.setActivity(Activity.customStatus("Looking at the sky"))
                .addEventListeners(new WeatherBot())
                .build()
                .awaitReady();
    }

    /** Its commands and buttons beside ours; direct messages, mentions and the status stay ours. */
    static DiscordMilepost takeInMilepost(JDA jda) {
        Milepost milepost = Milepost.builder(
                        PackReader.bundled(WeatherBot.class.getClassLoader(), "ai-engineering")
                                .orElseThrow())
                .build();
        return DiscordMilepost.attach(jda, milepost, DiscordOptions.forHost());
    }

    @Override
    public void onReady(ReadyEvent event) {
        event.getJDA().upsertCommand(COMMAND, "Today's weather").queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (event.getName().equals(COMMAND)) {
            event.reply("Sunny.")
                    .addComponents(ActionRow.of(Button.primary("weather-tomorrow", "And tomorrow?")))
                    .queue();
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (event.getComponentId().equals("weather-tomorrow")) {
            event.reply("Sunny, too.").queue();
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (!event.getAuthor().isBot()) {
            event.getChannel().sendMessage("I only know the weather: it is sunny.").queue();
        }
    }
}
