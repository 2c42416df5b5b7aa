package dev.milepost.tips;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A platform that remembers what it was given, and answers as a test says. */
public final class RecordingPlatform implements ChatPlatform {

    /** One post, taken or not. */
    public record Post(ChannelRef channel, Reply reply, String key) {}

    /** What one person was told. */
    public record Told(UserRef person, Reply reply) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private final List<String> published = new CopyOnWriteArrayList<>();
    private volatile Function<Post, DeliveryResult> answer = RecordingPlatform::posted;
    private volatile Function<String, Sighting> sighting = key -> new Sighting.NotReadable("missing permission");
    private volatile Supplier<DeliveryResult> publishing = () -> new DeliveryResult.Posted("m", "");
    private volatile ChannelCheck check = new ChannelCheck.Ready(List.of());

    /** The answer of a platform at which all is well. */
    public static DeliveryResult posted(Post post) {
        return new DeliveryResult.Posted("m-" + post.key(), "https://chat.example/" + post.key());
    }

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

    @Override
    public Sighting find(ChannelRef channel, String key, Duration within) {
        looks.add(key);
        return sighting.apply(key);
    }

    @Override
    public DeliveryResult publish(ChannelRef channel, String messageId) {
        published.add(messageId);
        return publishing.get();
    }

    @Override
    public ChannelCheck check(ChannelRef channel) {
        return check;
    }

    @Override
    public DeliveryResult tell(UserRef person, Reply reply, String key) {
        told.add(new Told(person, reply));
        return new DeliveryResult.Posted("dm", "");
    }

    public void answers(Function<Post, DeliveryResult> with) {
        answer = with;
    }

    public void refuses(DeliveryResult.Reason reason) {
        answers(post -> new DeliveryResult.Refused(reason, "50013"));
    }

    /** What reading a channel says, by key. */
    public void shows(Function<String, Sighting> with) {
        sighting = with;
    }

    /** What publishing comes to. */
    public void publishes(Supplier<DeliveryResult> with) {
        publishing = with;
    }

    /** Reading a channel finds what was posted, as if at {@code clock}'s time. */
    public void showsItsPosts(Clock clock) {
        shows(key -> posts.stream().anyMatch(p -> p.key().equals(key))
                ? new Sighting.Found("m-" + key, "", clock.instant())
                : new Sighting.NotThere());
    }

    public void checks(ChannelCheck with) {
        check = with;
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** The ids of the messages that were to be published, once for each try. */
    public List<String> published() {
        return List.copyOf(published);
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    /** The keys that were looked for, in order. */
    public List<String> looks() {
        return List.copyOf(looks);
    }
}
