/** The port to a chat platform: who and where, what is posted there and how that ends. Depends on {@code reply} alone. */
@org.jspecify.annotations.NullMarked
package dev.milepost.chat;
