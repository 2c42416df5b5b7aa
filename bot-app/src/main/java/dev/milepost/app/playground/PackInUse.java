package dev.milepost.app.playground;

import dev.milepost.content.ContentPack;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A pack that a bot answers from, which is swapped in whole when it changes. Thread-safe. */
final class PackInUse implements Supplier<EditedPack.Look> {

    private final Supplier<ContentPack> inUse;
    private EditedPack.Look look;

    PackInUse(Supplier<ContentPack> inUse) {
        this.inUse = inUse;
        this.look = new EditedPack.Look(1, Optional.of(inUse.get()), List.of());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // another object is another pack, and comparing all of it takes long
    public synchronized EditedPack.Look get() {
        ContentPack now = inUse.get();
        if (look.pack().orElseThrow() != now) {
            look = new EditedPack.Look(look.version() + 1, Optional.of(now), List.of());
        }
        return look;
    }
}
