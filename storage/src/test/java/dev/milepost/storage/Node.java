package dev.milepost.storage;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import dev.milepost.testing.SettableClock;
import dev.milepost.tips.RecordingPlatform;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.TestPack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One running bot on a database: commands, stores and the scheduler, put together as the real one is. */
final class Node implements AutoCloseable {

    private static final Caller ADMIN = new Caller(new UserRef("discord", "guild", "admin"), true);

    private final ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
    private final Storage storage;
    private final Milepost milepost;
    private final TipScheduler scheduler;

    Node(StorageConfig config, SettableClock clock, RecordingPlatform discord, long seed) {
        storage = Storage.open(config);
        milepost = Milepost.builder(TestPack.withTips(6))
                .clock(clock)
                .tips(storage.tips())
                .random(new SplittableRandom(seed))
                .build();
        scheduler = storage.scheduler(
                milepost.tipDispatch(Map.of("discord", discord), posts), clock, Duration.ofMillis(20));
    }

    Node start() {
        scheduler.start();
        return this;
    }

    String says(String channel, String line) {
        Place place = new Place(ChannelRef.channel("discord", "guild", channel), Place.Kind.CHANNEL);
        Outcome outcome = milepost.bot().command(milepost.commandLine().parse(ADMIN, place, line));
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }

    List<Subscription> subscriptions() {
        return storage.tips().subscriptions().in("discord", "guild");
    }

    Storage storage() {
        return storage;
    }

    void stopScheduler() {
        scheduler.close();
    }

    @Override
    public void close() {
        scheduler.close();
        posts.close();
        storage.close();
    }
}
