package dev.milepost.discord;

import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The gateway sessions of this process, be it one or many. */
interface Shards {

    Stream<JDA> all();

    void listen(EventListener listener);

    void leave(EventListener listener);

    static Shards of(JDA jda) {
        return new Shards() {
            @Override
            public Stream<JDA> all() {
                return Stream.of(jda);
            }

            @Override
            public void listen(EventListener listener) {
                jda.addEventListener(listener);
            }

            @Override
            public void leave(EventListener listener) {
                jda.removeEventListener(listener);
            }
        };
    }

    static Shards of(ShardManager manager) {
        return new Shards() {
            @Override
            public Stream<JDA> all() {
                return manager.getShardCache().stream();
            }

            @Override
            public void listen(EventListener listener) {
                manager.addEventListener(listener);
            }

            @Override
            public void leave(EventListener listener) {
                manager.removeEventListener(listener);
            }
        };
    }
}
