package io.juncture.goals.simulation;

import java.util.List;

/** Validation and Cholesky decomposition of a correlation matrix. */
final class CorrelationMatrix {

    private static final double TOLERANCE = 1e-9;
    private static final String NAME = "correlations";

    private CorrelationMatrix() {
    }

    /** @throws InvalidParameterException unless it is a correlation matrix of all asset classes */
    static void validate(List<List<Double>> matrix) {
        int size = AssetClass.values().length;
        Check.require(matrix.size() == size, NAME, "must have " + size + " rows, one per asset class");
        for (int row = 0; row < size; row++) {
            Check.require(matrix.get(row).size() == size, NAME, "must have " + size + " columns in row " + (row + 1));
            Check.require(matrix.get(row).get(row) == 1.0, NAME, "must have 1 on the diagonal, row " + (row + 1));
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                double value = matrix.get(row).get(column);
                Check.require(value >= -1 && value <= 1, NAME, "must be between -1 and 1" + at(row, column));
                Check.require(value == matrix.get(column).get(row), NAME, "must be symmetric" + at(row, column));
            }
        }
        cholesky(matrix);
    }

    /**
     * The lower triangle {@code L} with {@code L Lᵀ = matrix}. A zero pivot (perfectly correlated assets) leaves its column zero.
     *
     * @throws InvalidParameterException when the matrix is not positive semi-definite
     */
    static double[][] cholesky(List<List<Double>> matrix) {
        int size = matrix.size();
        double[][] lower = new double[size][size];
        for (int column = 0; column < size; column++) {
            double pivot = remainder(matrix, lower, column, column);
            Check.require(pivot >= -TOLERANCE, NAME, "must be positive semi-definite");
            boolean singular = pivot <= TOLERANCE;
            lower[column][column] = singular ? 0 : Math.sqrt(pivot);
            for (int row = column + 1; row < size; row++) {
                double rest = remainder(matrix, lower, row, column);
                Check.require(!singular || Math.abs(rest) <= Math.sqrt(TOLERANCE), NAME, "must be positive semi-definite");
                lower[row][column] = singular ? 0 : rest / lower[column][column];
            }
        }
        return lower;
    }

    private static double remainder(List<List<Double>> matrix, double[][] lower, int row, int column) {
        double rest = matrix.get(row).get(column);
        for (int k = 0; k < column; k++) {
            rest -= lower[row][k] * lower[column][k];
        }
        return rest;
    }

    private static String at(int row, int column) {
        return " (row " + (row + 1) + ", column " + (column + 1) + ")";
    }
}
