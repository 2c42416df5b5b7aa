package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import dev.milepost.render.Rendering;
import dev.milepost.render.Target;
import dev.milepost.testing.Packs;
import dev.milepost.tips.TipStores;
import org.junit.jupiter.api.Test;

/** The longest answer that an admin gets. */
class TipCalendarTest {

    private static final Caller ADMIN = new Caller(new UserRef("discord", "1", "2"), true);
    private static final Place HERE = new Place(ChannelRef.channel("discord", "1", "3"), Place.Kind.CHANNEL);

    private final Milepost milepost =
            Milepost.builder(Packs.aiEngineering()).tips(TipStores.inMemory()).build();

    private Outcome.Say say(String line) {
        return (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(ADMIN, HERE, line));
    }

    @Test
    void thirty_posts_fit_into_one_message_with_nothing_cut_off_them() {
        say("tips subscribe 02:30 Europe/Berlin weekdays");

        Rendering drawn = DiscordMilepost.renderer(chart -> new byte[] {1})
                .render(say("tips calendar").replies().get(0), Target.PRIVATE_ANSWER);

        assertThat(drawn.payloads()).hasSize(1);
        assertThat(drawn.losses()).isEmpty();
    }
}
