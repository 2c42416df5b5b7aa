/** Somebody else's app on Bolt, with Milepost in it. */
@org.jspecify.annotations.NullMarked
package dev.milepost.examples.slack;
