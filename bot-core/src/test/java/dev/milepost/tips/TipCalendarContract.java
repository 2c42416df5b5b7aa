package dev.milepost.tips;

import static dev.milepost.testing.People.ADMIN;
import static dev.milepost.testing.People.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.command.Outcome;
import dev.milepost.render.Rendering;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.testing.Packs;
import org.junit.jupiter.api.Test;

/** The longest answer that an admin gets, on each platform. */
public abstract class TipCalendarContract {

    private final Milepost milepost =
            Milepost.builder(Packs.aiEngineering()).tips(TipStores.inMemory()).build();

    protected abstract ReplyRenderer renderer();

    private Outcome.Say say(String line) {
        return (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(ADMIN, CHANNEL, line));
    }

    @Test
    void thirty_posts_fit_into_one_message_with_nothing_cut_off_them() {
        say("tips subscribe 02:30 Europe/Berlin weekdays");

        Rendering drawn = renderer().render(say("tips calendar").replies().get(0), Target.PRIVATE_ANSWER);

        assertThat(drawn.payloads()).hasSize(1);
        assertThat(drawn.losses()).isEmpty();
    }
}
