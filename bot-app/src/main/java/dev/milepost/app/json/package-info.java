/**
 * Neutral replies and platforms' payloads as JSON, for the terminal's {@code --json} and {@code --platform} and for the
 * playground. Depends on the core alone.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.json;
