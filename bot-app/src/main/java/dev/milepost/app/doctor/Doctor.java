package dev.milepost.app.doctor;

import dev.milepost.app.config.Config;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a run needs and changes none of it. */
public final class Doctor {

    private final Config config;
    private final Clock clock;

    /** @param clock the machine's own, never a shifted one */
    public Doctor(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks the machine, then the platforms that are configured.
     *
     * @param commands the names that Discord should know; empty where no pack could be read that says them
     * @param scopes those that Slack should grant
     */
    public List<Finding> run(Optional<List<String>> commands, List<String> scopes) {
        List<Finding> findings = new ArrayList<>(new MachineCheck(config).run());
        ClockCheck time = new ClockCheck(clock);
        try (Web web = new Web()) {
            String token = config.discord().token().orElse("");
            findings.addAll(
                    token.isEmpty()
                            ? List.of(Finding.ok("Discord", "off: no discord.token is set"))
                            : new DiscordCheck(web, config.discord(), token, commands, time).run());
            findings.addAll(
                    config.slack().transport() == Config.Transport.OFF
                            ? List.of(Finding.ok("Slack", "off: no slack.bot-token is set"))
                            : new SlackCheck(web, config, scopes, time).run());
            config.answers().llm().ifPresent(llm -> findings.add(new ModelCheck(llm, web).run()));
        }
        findings.addAll(time.run());
        return findings;
    }
}
