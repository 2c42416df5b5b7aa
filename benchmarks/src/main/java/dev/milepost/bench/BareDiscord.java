package dev.milepost.bench;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** As little of a bot as JDA allows: one session, and the same words to whatever command there is. */
final class BareDiscord extends ListenerAdapter {

    private BareDiscord() {}

    /** Takes a token and the addresses of REST and gateway; says when it is ready. */
    public static void main(String[] args) throws InterruptedException {
        JDABuilder.createLight(args[0], GatewayIntent.DIRECT_MESSAGES)
                .setRestConfig(new RestConfig().setBaseUrl(args[1]))
                .setCompression(Compression.NONE)
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return args[2];
                    }
                })
                .addEventListeners(new BareDiscord())
                .build()
                .awaitStatus(JDA.Status.CONNECTED);
        System.out.println("ready");
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.reply("$120,000 – $150,000").queue();
    }
}
