/** Measures the program. May depend on everything; nothing depends on it. */
@NullMarked
package dev.milepost.bench;

import org.jspecify.annotations.NullMarked;
