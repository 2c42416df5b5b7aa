package dev.milepost.app.broken.discord;

import dev.milepost.app.broken.slack.Neighbour;

/** What an adapter may not do. */
record ReachesOver(Neighbour neighbour) {}
