/**
 * Milepost in a terminal: what was typed, and replies as colours, plain text, JSON or a platform's payload. Depends on
 * the core, {@code config} and {@code json}.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.terminal;
