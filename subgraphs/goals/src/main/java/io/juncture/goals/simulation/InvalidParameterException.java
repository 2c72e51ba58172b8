package io.juncture.goals.simulation;

/** A parameter that no simulation can be run with; the message starts with the parameter's name. */
public final class InvalidParameterException extends IllegalArgumentException {

    private final String parameter;
    private final String problem;

    /**
     * @param parameter the record component at fault, in camel case, for example {@code monthlyContribution}
     * @param problem   what is wrong with it, for example {@code must be zero or more}
     */
    public InvalidParameterException(String parameter, String problem) {
        super(parameter + " " + problem);
        this.parameter = parameter;
        this.problem = problem;
    }

    /** The record component at fault, in camel case. */
    public String parameter() {
        return parameter;
    }

    /** What is wrong with it, without its name. */
    public String problem() {
        return problem;
    }
}
