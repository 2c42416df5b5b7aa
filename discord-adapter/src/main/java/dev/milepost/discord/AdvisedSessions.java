package dev.milepost.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Starts sessions at the advised address and pace, and there alone: JDA's own falls back to Discord's address after a failed connect. */
final class AdvisedSessions extends ConcurrentSessionController {

    private final GatewayAdvice.Connect advice;

    AdvisedSessions(GatewayAdvice.Connect advice) {
        this.advice = advice;
    }

    @Override
    public String getGateway() {
        return advice.url();
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
        return new ShardedGateway(advice.url(), advice.shards(), advice.concurrency());
    }
}
