package io.juncture.goals.simulation;

/**
 * A reproducible stream of standard normal numbers. Bits come from SplitMix64 (Steele, Lea, Flood 2014), a counter pushed
 * through a mixing function; normals from the ziggurat method with 256 layers (Marsaglia, Tsang 2000). Only arithmetic that Java
 * defines to the bit is used. Not thread-safe: each block of paths has a stream of its own.
 */
final class NormalStream {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final int LAYERS = 256;
    /** Where the tail begins, and the area of every layer, for 256 layers under {@code exp(-x²/2)}. */
    private static final double TAIL = 3.6541528853610088;
    private static final double AREA = 0.004928673233974658;
    private static final double TO_SIGNED_UNIT = 0x1.0p-53;

    /** Right edge of each layer, descending; the last is 0. The first is the width of the base layer's rectangle. */
    private static final double[] EDGE = edges();
    /** {@code exp(-x²/2)} at each edge. */
    private static final double[] DENSITY = densities();
    /** The part of each layer's width that lies wholly under the curve. */
    private static final double[] INSIDE = insides();

    private long counter;

    /** The stream number {@code index} of this seed. */
    NormalStream(long seed, int index) {
        counter = mix(mix(seed) + mix(GAMMA * (index + 1L)));
    }

    /** Overwrites {@code count} elements with the next numbers. */
    void fill(double[] target, int count) {
        long position = counter;
        for (int i = 0; i < count; i++) {
            long bits = mix(position += GAMMA);
            int layer = (int) bits & (LAYERS - 1);
            double unit = (bits >> 10) * TO_SIGNED_UNIT;
            if (Math.abs(unit) < INSIDE[layer]) {
                target[i] = unit * EDGE[layer];
            } else {
                counter = position;
                target[i] = atTheBorder(layer, unit);
                position = counter;
            }
        }
        counter = position;
    }

    private double atTheBorder(int firstLayer, double firstUnit) {
        int layer = firstLayer;
        double unit = firstUnit;
        while (true) {
            double x = unit * EDGE[layer];
            if (Math.abs(unit) < INSIDE[layer]) {
                return x;
            }
            if (layer == 0) {
                return Math.copySign(tail(), unit);
            }
            double height = DENSITY[layer] + uniform() * (DENSITY[layer + 1] - DENSITY[layer]);
            if (height < StrictMath.exp(-x * x / 2)) {
                return x;
            }
            long bits = mix(counter += GAMMA);
            layer = (int) bits & (LAYERS - 1);
            unit = (bits >> 10) * TO_SIGNED_UNIT;
        }
    }

    private double tail() {
        double x;
        double y;
        do {
            x = -StrictMath.log(uniform()) / TAIL;
            y = -StrictMath.log(uniform());
        } while (y + y < x * x);
        return TAIL + x;
    }

    /** Uniform in (0, 1]. */
    private double uniform() {
        return ((mix(counter += GAMMA) >>> 11) + 1) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        edge[0] = AREA / StrictMath.exp(-TAIL * TAIL / 2);
        edge[1] = TAIL;
        for (int layer = 2; layer < LAYERS; layer++) {
            double previous = edge[layer - 1];
            edge[layer] = StrictMath.sqrt(-2 * StrictMath.log(AREA / previous + StrictMath.exp(-previous * previous / 2)));
        }
        return edge;
    }

    private static double[] densities() {
        double[] density = new double[LAYERS + 1];
        for (int layer = 0; layer <= LAYERS; layer++) {
            density[layer] = StrictMath.exp(-EDGE[layer] * EDGE[layer] / 2);
        }
        return density;
    }

    private static double[] insides() {
        double[] inside = new double[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            inside[layer] = EDGE[layer + 1] / EDGE[layer];
        }
        return inside;
    }
}
