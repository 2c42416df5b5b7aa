/**
 * Trend tips: one on request, and one a day in every channel that subscribed, with the record of each.
 * Depends on {@code content}, {@code reply}, {@code command} and {@code chat}; only {@code Milepost}
 * and implementations of its stores depend on it.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.tips;
