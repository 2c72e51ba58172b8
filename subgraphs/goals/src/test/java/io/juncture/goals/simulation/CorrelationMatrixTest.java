package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {

    @Test
    void knownDecomposition() {
        double[][] lower = CorrelationMatrix.cholesky(matrix(0.6, 0, 0, 0.8, 0, 0));

        assertThat(lower[0]).containsExactly(1, 0, 0, 0);
        assertThat(lower[1]).containsExactly(new double[] {0.6, 0.8, 0, 0}, within(1e-15));
        assertThat(lower[2]).containsExactly(new double[] {0, 1, 0, 0}, within(1e-15));
        assertThat(lower[3]).containsExactly(0, 0, 0, 1);
    }

    @Test
    void itsSquareIsTheMatrix() {
        var matrix = matrix(0.3, -0.2, 0.1, 0.25, 0.4, -0.35);
        double[][] lower = CorrelationMatrix.cholesky(matrix);

        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                double product = 0;
                for (int k = 0; k < 4; k++) {
                    product += lower[row][k] * lower[column][k];
                }
                assertThat(product).isCloseTo(matrix.get(row).get(column), within(1e-15));
            }
        }
    }

    @Test
    void perfectCorrelationIsAllowed() {
        double[][] lower = CorrelationMatrix.cholesky(matrix(1, 1, 1, 1, 1, 1));

        for (double[] row : lower) {
            assertThat(row).containsExactly(1, 0, 0, 0);
        }
    }

    @Test
    void rejectsWhatIsNoCorrelationMatrix() {
        assertRejected(matrix(0.9, 0.9, 0, -0.9, 0, 0), "positive semi-definite");
        assertRejected(matrix(1, 0, 0, 0.5, 0, 0), "positive semi-definite");
        assertRejected(matrix(1.2, 0, 0, 0, 0, 0), "between -1 and 1 (row 2, column 1)");
        assertRejected(matrix(Double.NaN, 0, 0, 0, 0, 0), "between -1 and 1");
        assertRejected(List.of(List.of(1.0)), "must have 4 rows");

        var asymmetric = mutable(matrix(0.1, 0, 0, 0, 0, 0));
        asymmetric.get(0).set(1, 0.2);
        assertRejected(asymmetric, "symmetric (row 2, column 1)");

        var diagonal = mutable(matrix(0, 0, 0, 0, 0, 0));
        diagonal.get(2).set(2, 0.9);
        assertRejected(diagonal, "1 on the diagonal, row 3");
    }

    private static void assertRejected(List<List<Double>> matrix, String message) {
        assertThatThrownBy(() -> Goals.market(new AssetAssumption(0.1, 0.1), matrix))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("correlations must")
                .hasMessageContaining(message);
    }

    /** From the lower triangle: (1,0) (2,0) (3,0) (2,1) (3,1) (3,2). */
    private static List<List<Double>> matrix(double a, double b, double c, double d, double e, double f) {
        return List.of(List.of(1.0, a, b, c), List.of(a, 1.0, d, e), List.of(b, d, 1.0, f), List.of(c, e, f, 1.0));
    }

    private static List<List<Double>> mutable(List<List<Double>> matrix) {
        var copy = new ArrayList<List<Double>>();
        matrix.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }
}
