/**
 * What the bot may do in a server or workspace, and what is missing. Asks the platform through {@code chat};
 * depends on {@code command}, {@code chat} and {@code reply}, and only {@code Milepost} on it.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.setup;
