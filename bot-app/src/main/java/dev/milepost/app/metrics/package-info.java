/** Figures of the running program, as Prometheus reads them, and a line in the log for each call. Depends on the core alone. */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.metrics;
