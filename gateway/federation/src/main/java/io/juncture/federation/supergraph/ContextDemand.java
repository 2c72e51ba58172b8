package io.juncture.federation.supergraph;

import graphql.language.SelectionSet;

/**
 * A value that an argument takes from a context. Equal for the same value.
 *
 * @param context   the context's name in the supergraph
 * @param type      the argument's type as SDL
 * @param selection what is taken of the object that sets the context: one field, whose own selection is one field again; or
 *                  such a field for each of several object types
 */
public record ContextDemand(String context, String type, SelectionSet selection) {
}
