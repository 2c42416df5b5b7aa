package dev.milepost.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Lays pieces into messages, in their order, as many into each as Discord takes. */
final class MessagePacking {

    private static final String CUT_NOTE = "-# … The rest doesn't fit into Discord's messages; ask for a part of it.";

    /** What a message holds beside the note that it was cut. */
    static final int TEXT_ROOM = DiscordLimits.TEXT_IN_MESSAGE.max() - CUT_NOTE.length();

    /** Less the container and the note. */
    private static final int COMPONENT_ROOM = DiscordLimits.COMPONENTS_IN_MESSAGE.max() - 2;

    private final List<List<Piece>> messages = new ArrayList<>();
    private final int maxMessages;
    private boolean cut;

    private MessagePacking(int maxMessages) {
        this.maxMessages = maxMessages;
    }

    /** Messages of pieces; {@code cut} where not all of them had room. */
    record Packed(List<List<Piece>> messages, boolean cut) {}

    static Packed pack(List<Piece> pieces, int maxMessages) {
        MessagePacking packing = new MessagePacking(maxMessages);
        packing.pack(pieces);
        return new Packed(packing.messages, packing.cut);
    }

    private void pack(List<Piece> pieces) {
        int next = 0;
        while (next < pieces.size() && messages.size() < maxMessages) {
            Room room = new Room();
            int from = next;
            while (next < pieces.size() && room.takes(pieces.get(next))) {
                room.add(pieces.get(next++));
            }
            if (next < pieces.size() && messages.size() == maxMessages - 1) {
                room = last(pieces.subList(from, pieces.size()));
            }
            messages.add(room.pieces);
        }
        if (messages.isEmpty()) {
            messages.add(List.of(Piece.text(TextDisplay.of("…"))));
        }
    }

    /** Of what would need a further message: the buttons and menus, since a reader goes on by them, and text as far as it fits. */
    private Room last(List<Piece> pieces) {
        cut = true;
        Room pressables = new Room();
        pieces.stream().filter(Piece::pressable).filter(pressables::takesHalf).forEach(pressables::add);
        Room room = new Room();
        room.reserve(pressables);
        for (Piece piece : pieces) {
            if (!piece.pressable()) {
                if (!room.takes(piece)) {
                    break;
                }
                room.add(piece);
            }
        }
        room.pieces.add(Piece.text(TextDisplay.of(CUT_NOTE)));
        room.pieces.addAll(pressables.pieces);
        return room;
    }

    /** One message being filled. */
    private static final class Room {
        private final List<Piece> pieces = new ArrayList<>();
        private int components;
        private int characters;
        private int files;

        boolean takes(Piece piece) {
            return components + piece.components() <= COMPONENT_ROOM
                    && characters + piece.characters() <= TEXT_ROOM
                    && files + piece.files() <= DiscordLimits.FILES_IN_MESSAGE.max();
        }

        boolean takesHalf(Piece piece) {
            return components + piece.components() <= COMPONENT_ROOM / 2;
        }

        void add(Piece piece) {
            pieces.add(piece);
            components += piece.components();
            characters += piece.characters();
            files += piece.files();
        }

        void reserve(Room other) {
            components += other.components;
        }
    }
}
