package dev.milepost.testing;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;

/** Who asks in tests, and where. */
public final class People {

    public static final Caller MEMBER = new Caller(new UserRef("test", "S1", "U-member"), false);
    public static final Caller ADMIN = new Caller(new UserRef("test", "S1", "U-admin"), true);
    public static final Place CHANNEL = new Place(ChannelRef.channel("test", "S1", "C-careers"), Place.Kind.CHANNEL);
    public static final Place DIRECT = new Place(ChannelRef.channel("test", "S1", "D-member"), Place.Kind.DIRECT);

    private People() {}
}
