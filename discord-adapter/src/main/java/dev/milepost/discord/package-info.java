/** Discord: its events to the core's calls, the core's outcomes to its payloads. Depends on the core and JDA alone. */
@NullMarked
package dev.milepost.discord;

import org.jspecify.annotations.NullMarked;
