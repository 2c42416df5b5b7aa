/**
 * Commands as every platform has them: their shape, how words and typed options become an invocation,
 * who may run them and what comes of it. Depends on {@code chat} and {@code reply}; knows no feature.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.command;
