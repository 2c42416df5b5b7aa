package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A platform that remembers what it was given, and answers as a test says. */
public final class RecordingPlatform implements ChatPlatform {

    /** One post, taken or not. */
    public record Post(ChannelRef channel, Reply reply, String key) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile Function<Post, DeliveryResult> answer =
            post -> new DeliveryResult.Posted("m-" + post.key(), "https://chat.example/" + post.key());

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public DeliveryResult post(ChannelRef channel, Reply reply, String key) {
        Post post = new Post(channel, reply, key);
        posts.add(post);
        return answer.apply(post);
    }

    public void answers(Function<Post, DeliveryResult> with) {
        answer = with;
    }

    public void refuses(DeliveryResult.Reason reason) {
        answers(post -> new DeliveryResult.Refused(reason, "50013"));
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }
}
