/**
 * How much others may ask of the bot, and how long it waits for what it asks itself. Depends on the
 * configuration and the core.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.limits;
