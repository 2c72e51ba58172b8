package io.juncture.gateway.rest.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The facade cannot be served; the message names file, line and reason, one line per problem. */
public final class FacadeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FacadeProblem> problems;

    public FacadeException(List<FacadeProblem> problems) {
        super(problems.stream().map(FacadeProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public FacadeException(FacadeProblem problem) {
        this(List.of(problem));
    }

    public List<FacadeProblem> problems() {
        return problems;
    }
}
