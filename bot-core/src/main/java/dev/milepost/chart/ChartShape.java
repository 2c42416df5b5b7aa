package dev.milepost.chart;

import java.util.List;

/** A stroke of a chart, in the units of {@link ChartLayout}. Colours are {@code 0xRRGGBB}. */
sealed interface ChartShape {

    /** A rectangle with rounded corners. */
    record Box(double x, double y, double width, double height, double radius, int colour) implements ChartShape {}

    /** A closed figure. */
    record Polygon(List<Point> points, int colour) implements ChartShape {
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /** A straight line. */
    record Line(Point from, Point to, double width, int colour) implements ChartShape {}

    /** Words on a line. {@code x} is where they begin, have their middle, or end. */
    record Words(String text, double x, double baseline, double size, boolean bold, Anchor anchor, int colour)
            implements ChartShape {}

    /** A place on the chart. */
    record Point(double x, double y) {}

    /** Which part of words stands at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
