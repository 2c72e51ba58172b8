package io.juncture.federation.planner.selection;

import graphql.language.DirectivesContainer;
import graphql.language.SelectionSet;
import java.util.Optional;

/** A fragment with {@code @defer} in the client's document, wherever it is selected. Compared by identity. */
public final class DeferredFragment {

    private final DirectivesContainer<?> node;
    private final Optional<String> label;
    private final SelectionSet selections;

    /** @param node the inline fragment or spread */
    DeferredFragment(DirectivesContainer<?> node, Optional<String> label, SelectionSet selections) {
        this.node = node;
        this.label = label;
        this.selections = selections;
    }

    DirectivesContainer<?> node() {
        return node;
    }

    public Optional<String> label() {
        return label;
    }

    public SelectionSet selections() {
        return selections;
    }
}
