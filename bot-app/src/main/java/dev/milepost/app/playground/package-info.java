/**
 * A page on which one tries the bot without any platform: it types for somebody somewhere and shows the reply and the
 * very payloads. A bot of its own behind it, so that nothing done there reaches a live one. Depends on the core, {@code
 * json} and {@code web}.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.playground;
