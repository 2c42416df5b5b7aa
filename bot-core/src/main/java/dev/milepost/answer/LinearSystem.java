package dev.milepost.answer;

/** Solves a small system of linear equations. */
final class LinearSystem {

    private LinearSystem() {}

    /** The x of {@code a x = b}, by Gauss's elimination with pivots. */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] m = new double[n][];
        for (int i = 0; i < n; i++) {
            m[i] = java.util.Arrays.copyOf(a[i], n + 1);
            m[i][n] = b[i];
        }
        for (int column = 0; column < n; column++) {
            pivot(m, column);
            for (int row = column + 1; row < n; row++) {
                double factor = m[row][column] / m[column][column];
                for (int k = column; k <= n; k++) {
                    m[row][k] -= factor * m[column][k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = m[i][n];
            for (int k = i + 1; k < n; k++) {
                sum -= m[i][k] * x[k];
            }
            x[i] = sum / m[i][i];
        }
        return x;
    }

    private static void pivot(double[][] m, int column) {
        int best = column;
        for (int row = column + 1; row < m.length; row++) {
            if (Math.abs(m[row][column]) > Math.abs(m[best][column])) {
                best = row;
            }
        }
        double[] moved = m[best];
        m[best] = m[column];
        m[column] = moved;
    }
}
