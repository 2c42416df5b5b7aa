/** Slack: its events to the core's calls, the core's outcomes to its payloads. Depends on the core and Bolt alone. */
@NullMarked
package dev.milepost.slack;

import org.jspecify.annotations.NullMarked;
