package io.juncture.goals.simulation;

/** Range checks that name the parameter at fault. */
final class Check {

    /** No amount of money may exceed this (a thousand trillion): beyond it a double no longer holds single rupees. */
    static final double MAX_AMOUNT = 1e15;

    private Check() {
    }

    static void amount(String parameter, double value) {
        require(value >= 0, parameter, "must be zero or more");
        require(value <= MAX_AMOUNT, parameter, "must be at most 1,000,000,000,000,000");
    }

    static void between(String parameter, double value, double least, double most) {
        require(value >= least && value <= most, parameter, "must be between " + least + " and " + most);
    }

    static void between(String parameter, int value, int least, int most) {
        require(value >= least && value <= most, parameter, "must be between " + least + " and " + most);
    }

    static void require(boolean holds, String parameter, String problem) {
        if (!holds) {
            throw new InvalidParameterException(parameter, problem);
        }
    }
}
