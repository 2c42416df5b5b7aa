package dev.milepost.content;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made from a pack, made anew only when another pack is in use.
 *
 * @param <T> what is made; immutable
 */
public final class PerPack<T> implements Supplier<T> {

    private record Made<T>(ContentPack pack, T thing) {}

    private final Supplier<ContentPack> pack;
    private final Function<ContentPack, T> maker;
    private volatile @Nullable Made<T> made;

    public PerPack(Supplier<ContentPack> pack, Function<ContentPack, T> maker) {
        this.pack = pack;
        this.maker = maker;
    }

    /** Compares by identity: two packs that hold the same are rare, and comparing them costs more than making the thing. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public T get() {
        ContentPack current = pack.get();
        Made<T> known = made;
        if (known == null || known.pack() != current) {
            known = new Made<>(current, maker.apply(current));
            made = known;
        }
        return known.thing();
    }
}
