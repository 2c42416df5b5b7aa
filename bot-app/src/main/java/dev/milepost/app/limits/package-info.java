/** How much a person, a channel, a server or a workspace may ask in a time. Depends on the core alone. */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.limits;
