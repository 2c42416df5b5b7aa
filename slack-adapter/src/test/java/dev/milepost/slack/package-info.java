/** How the Slack adapter behaves, and a Slack for tests. */
@NullMarked
package dev.milepost.slack;

import org.jspecify.annotations.NullMarked;
