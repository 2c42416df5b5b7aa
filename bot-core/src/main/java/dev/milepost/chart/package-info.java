/** Ranges as a picture. Depends on {@code reply} alone. */
@org.jspecify.annotations.NullMarked
package dev.milepost.chart;
