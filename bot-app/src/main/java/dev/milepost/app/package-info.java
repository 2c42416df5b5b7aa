/** Where everything is wired. May depend on every module; no module but the benchmarks depends on it. */
@NullMarked
package dev.milepost.app;

import org.jspecify.annotations.NullMarked;
