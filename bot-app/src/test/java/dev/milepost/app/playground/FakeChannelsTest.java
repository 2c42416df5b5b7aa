package dev.milepost.app.playground;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.ChatPlatformContract;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Reply;
import dev.milepost.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;

/** The playground's platforms keep the contract that the real ones keep. */
class FakeChannelsTest {

    @Nested
    class OnDiscord extends Contract {
        OnDiscord() {
            super("discord");
        }
    }

    @Nested
    class OnSlack extends Contract {
        OnSlack() {
            super("slack");
        }
    }

    abstract static class Contract extends ChatPlatformContract implements FakeChannels.Audience {

        private final String name;
        private final Map<ChannelRef, Fault> faults = new HashMap<>();
        private final FakeChannels platform;
        private int standing;

        Contract(String name) {
            this.name = name;
            this.platform = new FakeChannels(
                    name,
                    new SettableClock("2026-11-24T10:00:00Z"),
                    channel -> faults.getOrDefault(channel, Fault.NONE),
                    this);
            faults.put(closed(), Fault.NO_PERMISSION);
            faults.put(unreadable(), Fault.NO_HISTORY);
        }

        @Override
        public void posted(ChannelRef channel, Reply reply) {
            standing += channel.equals(channel()) ? 1 : 0;
        }

        @Override
        public void told(UserRef person, Reply reply) {}

        @Override
        public void failed(ChannelRef channel, DeliveryResult how) {}

        @Override
        protected ChatPlatform platform() {
            return platform;
        }

        @Override
        protected ChannelRef channel() {
            return ChannelRef.channel(name, "space", "open");
        }

        @Override
        protected ChannelRef closed() {
            return ChannelRef.channel(name, "space", "closed");
        }

        @Override
        protected ChannelRef unreadable() {
            return ChannelRef.channel(name, "space", "unreadable");
        }

        @Override
        protected UserRef person() {
            return new UserRef(name, "space", "somebody");
        }

        @Override
        protected int standing() {
            return standing;
        }

        @Override
        protected DeliveryResult whileAnswersAreLost(Supplier<DeliveryResult> work) {
            return during(Fault.NO_ANSWER, work);
        }

        @Override
        protected DeliveryResult whileNothingArrives(Supplier<DeliveryResult> work) {
            return during(Fault.UNREACHABLE, work);
        }

        private DeliveryResult during(Fault fault, Supplier<DeliveryResult> work) {
            faults.put(channel(), fault);
            try {
                return work.get();
            } finally {
                faults.remove(channel());
            }
        }
    }
}
