/**
 * What the admins of a guild or workspace decide for all of it: {@code settings}. Depends on {@code command}, {@code
 * chat} and {@code reply}.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.settings;
