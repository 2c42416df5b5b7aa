/** The port to a platform's drawing: what an adapter's renderer takes, gives and may lose. Depends on {@code reply} alone. */
@org.jspecify.annotations.NullMarked
package dev.milepost.render;
