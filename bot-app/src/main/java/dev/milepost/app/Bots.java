package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.config.Config;
import java.time.Clock;
import java.time.Period;

/** Bots as this program needs them. */
final class Bots {

    private Bots() {}

    /** Begins one that knows {@code known}, keeps nothing, and goes by {@code config}. */
    static Milepost.Builder builder(PackSource.Found.Whole known, Config config, Clock clock) {
        int reviewDays = Math.toIntExact(config.content().reviewAge().toDays());
        Milepost.Builder builder = Milepost.builder(known.packs().get(0));
        known.packs().stream().skip(1).forEach(builder::alsoKnowing);
        return builder.models(known.model())
                .clock(clock)
                .reviewAge(Period.ofDays(reviewDays))
                .tipsLateWithin(config.tipsLateWithin());
    }
}
