/** A bot of somebody else's on JDA, with commands, buttons and listeners of its own, that takes Milepost in. */
@NullMarked
package dev.milepost.examples.discord;

import org.jspecify.annotations.NullMarked;
