/**
 * The bot put together: {@link dev.milepost.Milepost} joins the features, {@link dev.milepost.Bot} is
 * the one entry that every adapter calls. Depends on every package of the core; none depends on it.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost;
