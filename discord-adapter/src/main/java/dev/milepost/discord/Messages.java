package dev.milepost.discord;

import dev.milepost.Bot;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Correlation;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.OrderedTasks;
import dev.milepost.chat.Place;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Direct messages and mentions to the bot's calls, one person's in one place in their order. */
final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final int THREAD_NAME = 80;

    private final Bot bot;
    private final DiscordOptions options;
    private final ChartSource charts;
    private final Inbox inbox;
    private final ClosedChannels closed;
    private final OrderedTasks tasks;

    /** Messages that are being answered, and whether they are still there. */
    private final Map<String, Boolean> underWay = new ConcurrentHashMap<>();

    Messages(Bot bot, DiscordOptions options, ChartSource charts, Inbox inbox, Clock clock, Executor threads) {
        this.bot = bot;
        this.options = options;
        this.charts = charts;
        this.inbox = inbox;
        this.closed = new ClosedChannels(clock);
        this.tasks = new OrderedTasks(threads);
    }

    private record Conversation(String user, String channel) {}

    void received(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (isForUs(message)) {
            Conversation conversation = new Conversation(message.getAuthor().getId(), message.getChannelId());
            inbox.take(message.getIdLong(), () -> answerWhileItStands(message)).ifPresent(task -> {
                underWay.put(message.getId(), true);
                tasks.run(conversation, Correlation.of(message.getId(), task));
            });
        }
    }

    /** Nobody is answered who took the question back. */
    void deleted(List<String> ids) {
        ids.forEach(id -> underWay.computeIfPresent(id, (i, stands) -> false));
    }

    private void answerWhileItStands(Message message) {
        try {
            if (stands(message)) {
                answer(message);
            }
        } catch (RuntimeException e) {
            LOG.error("Message {} failed", message.getId(), e);
        } finally {
            underWay.remove(message.getId());
        }
    }

    private boolean stands(Message message) {
        return underWay.getOrDefault(message.getId(), true);
    }

    private boolean isForUs(Message message) {
        User author = message.getAuthor();
        boolean written = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        if (!written
                || author.isBot()
                || author.isSystem()
                || message.isWebhookMessage()
                || closed.isClosed(message.getChannelId())) {
            return false;
        }
        return message.getChannelType() == ChannelType.PRIVATE
                ? options.directMessages()
                : options.mentions() && mentionsUs(message);
    }

    private static boolean mentionsUs(Message message) {
        return message.getMentions().isMentioned(message.getJDA().getSelfUser(), Message.MentionType.USER);
    }

    private void answer(Message message) {
        boolean ownThread = mayStartThread(message);
        Place place = ownThread ? threadOf(message) : DiscordNames.place(message);
        IncomingMessage incoming = new IncomingMessage(DiscordNames.caller(message), place, words(message));
        Outcome outcome = Typing.during(message.getChannel(), () -> bot.directMessage(incoming));
        List<DrawnMessage> messages = drawn(outcome.replies());
        if (!messages.isEmpty() && stands(message)) {
            Optional<MessageChannel> channel = ownThread ? thread(message) : Optional.of(message.getChannel());
            channel.ifPresent(c -> send(message, messages, c));
        }
    }

    private void send(Message message, List<DrawnMessage> messages, MessageChannel channel) {
        boolean sameChannel = channel.getId().equals(message.getChannelId());
        String replyTo = sameChannel && mayReply(message) ? message.getId() : null;
        PostPlace place = PostPlace.of(channel);
        if (place.lacks(Permission.VIEW_CHANNEL) || place.lacks(place.posting())) {
            return; // as somebody there wants it
        }
        DeliveryResult result = ChannelPosts.send(place, messages, "answer " + message.getId(), replyTo);
        if (result instanceof DeliveryResult.Refused r && r.reason() == DeliveryResult.Reason.NO_PERMISSION) {
            closed.refused(message.getChannelId());
        }
        if (!(result instanceof DeliveryResult.Posted)) {
            LOG.warn("An answer to message {} didn't arrive: {}", message.getId(), result);
        }
    }

    /** A reply shows the message that it answers, so Discord asks for the right to read it again. */
    private static boolean mayReply(Message message) {
        if (!message.isFromGuild()) {
            return true;
        }
        Member self = message.getGuild().getMember(message.getJDA().getSelfUser());
        return self != null && self.hasPermission(message.getGuildChannel(), Permission.MESSAGE_HISTORY);
    }

    private List<DrawnMessage> drawn(List<Reply> replies) {
        List<DrawnMessage> messages = new ArrayList<>();
        replies.forEach(reply -> messages.addAll(
                ReplyDrawing.of(reply, charts, ReplyDrawing.MAX_MESSAGES, "").messages()));
        return messages;
    }

    private static boolean mayStartThread(Message message) {
        if (!message.isFromGuild()) {
            return false;
        }
        ChannelType type = message.getChannelType();
        Member self = message.getGuild().getMember(message.getJDA().getSelfUser());
        return (type == ChannelType.TEXT || type == ChannelType.NEWS)
                && message.getStartedThread() == null
                // Of one that the gateway didn't tell of nobody knows who may do what, nor whether it is a thread
                // itself.
                && message.getGuild().getGuildChannelById(message.getChannelId()) != null
                && self != null
                && self.hasPermission(
                        message.getGuildChannel(),
                        Permission.CREATE_PUBLIC_THREADS,
                        Permission.MESSAGE_SEND_IN_THREADS);
    }

    /** A thread has the id of the message that it starts from, so its place is known before it is there. */
    private static Place threadOf(Message message) {
        return new Place(
                ChannelRef.channel(DiscordNames.PLATFORM, message.getGuild().getId(), message.getId()),
                Place.Kind.THREAD);
    }

    /** Where no thread can be had, the channel itself: an answer in the wrong place is better than none. Nothing where the question is gone. */
    private static Optional<MessageChannel> thread(Message message) {
        try {
            IThreadContainer container = message.getGuildChannel().asThreadContainer();
            return Optional.of(container
                    .createThreadChannel(threadName(message), message.getId())
                    .submit()
                    .join());
        } catch (RuntimeException e) {
            LOG.info("No thread for message {}: {}", message.getId(), RestFailure.of(e));
            return switch (RestFailure.response(e)) {
                case UNKNOWN_MESSAGE -> Optional.empty();
                case THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS ->
                    Optional.ofNullable(message.getJDA().getThreadChannelById(message.getId()));
                default -> Optional.of(message.getChannel());
            };
        }
    }

    private static String threadName(Message message) {
        String words = Literal.line(Mentions.without(message.getContentRaw()));
        return Literal.isBlank(words) ? "Milepost" : Literal.cut(words, THREAD_NAME);
    }

    private static String words(Message message) {
        String self = message.getJDA().getSelfUser().getId();
        return message.getContentRaw()
                .replaceAll("<@!?" + self + ">", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
