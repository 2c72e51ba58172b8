package io.juncture.profiler.account;

import io.juncture.subgraph.error.Violation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what the annotations of an input refuse, where it is to be told together with what only a service finds. */
@Component
class Inputs {

  private final Validator validator;

  Inputs(Validator validator) {
    this.validator = validator;
  }

  /** In the order of the fields' names. */
  List<Violation> violations(Object input) {
    return validator.validate(input).stream()
        .map(each -> new Violation(each.getPropertyPath().toString(), each.getMessage()))
        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
        .toList();
  }
}
