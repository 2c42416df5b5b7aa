package dev.milepost.discord;

import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/**
 * A part of a message that is never divided.
 *
 * @param components how many it counts against the limit, nested ones included
 * @param characters how much text it counts against the limit
 * @param files how many files go with it
 * @param pressable whether people can do something with it: kept before text where not all fits
 */
record Piece(ContainerChildComponent component, int components, int characters, int files, boolean pressable) {

    static Piece text(TextDisplay display) {
        return new Piece(display, 1, display.getContent().length(), 0, false);
    }
}
