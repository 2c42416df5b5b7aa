/** A Discord to test against, over real sockets: REST and gateway as Discord documents them. Depends on nothing of ours. */
@NullMarked
package dev.milepost.discord.fake;

import org.jspecify.annotations.NullMarked;
