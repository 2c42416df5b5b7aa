/**
 * The port to a chat platform: who and where, what is posted and how that ends, where the app is installed; and what
 * adapters share: order, once-only, correlation. Depends on {@code reply} alone.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.chat;
