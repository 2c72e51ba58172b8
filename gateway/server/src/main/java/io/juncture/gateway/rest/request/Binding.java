package io.juncture.gateway.rest.request;

import graphql.schema.GraphQLInputType;
import java.util.List;
import java.util.Optional;

/**
 * How one variable is filled.
 *
 * @param variable    its name in the operation
 * @param type        its type
 * @param source      where the value comes from
 * @param choices     when not empty: the variable is true if the parameter has one of these values
 * @param defaultText the parameter's value when it is absent, as a client would write it
 * @param fallback    what is taken when the parameter is absent
 * @param hasDefault  whether the operation has a default for the variable
 * @param description what the parameter means; may be empty
 */
public record Binding(String variable, GraphQLInputType type, Source source, List<String> choices,
        Optional<String> defaultText, Optional<Fallback> fallback, boolean hasDefault, String description) {

    public Binding {
        choices = List.copyOf(choices);
    }
}
