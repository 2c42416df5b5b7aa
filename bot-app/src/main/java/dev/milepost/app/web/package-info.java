/**
 * The program's two doors: the admin side on the JDK's server, the public side on Helidon. Depends on {@code config};
 * knows neither the bot nor a platform, only the handlers that it is given.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.web;
