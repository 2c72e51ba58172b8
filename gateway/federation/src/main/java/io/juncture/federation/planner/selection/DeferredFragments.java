package io.juncture.federation.planner.selection;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Which fragments of an operation are deferred. */
public final class DeferredFragments {

    private final boolean active;
    private final Map<String, Boolean> conditions;
    private final Map<DirectivesContainer<?>, DeferredFragment> known = new IdentityHashMap<>();
    private final Set<DirectivesContainer<?>> atOnce = Collections.newSetFromMap(new IdentityHashMap<>());

    private DeferredFragments(boolean active, Map<String, Boolean> conditions) {
        this.active = active;
        this.conditions = conditions;
    }

    public static DeferredFragments none() {
        return new DeferredFragments(false, Map.of());
    }

    /**
     * As the directives say.
     *
     * @param conditions values of the variables in {@code @defer(if:)}; one without a value means true
     * @param atOnce     fragments that nothing is gained by deferring
     */
    public static DeferredFragments asked(Map<String, Boolean> conditions, Collection<DeferredFragment> atOnce) {
        DeferredFragments fragments = new DeferredFragments(true, conditions);
        atOnce.forEach(fragment -> fragments.atOnce.add(fragment.node()));
        return fragments;
    }

    public boolean areAllowed() {
        return active;
    }

    /**
     * The fragment that a selection is, if it is a deferred one.
     *
     * @param selection an inline fragment or a spread
     * @param content   its selection set
     */
    public Optional<DeferredFragment> find(DirectivesContainer<?> selection, Supplier<SelectionSet> content) {
        if (!active || atOnce.contains(selection)) {
            return Optional.empty();
        }
        return selection.getDirectives("defer").stream().filter(this::applies).findFirst()
                .map(directive -> known.computeIfAbsent(selection,
                        _ -> new DeferredFragment(selection, label(directive), content.get())));
    }

    private boolean applies(Directive directive) {
        return value(directive, "if").map(value -> switch (value) {
            case BooleanValue constant -> constant.isValue();
            case VariableReference variable -> conditions.getOrDefault(variable.getName(), true);
            default -> true;
        }).orElse(true);
    }

    private static Optional<String> label(Directive directive) {
        return value(directive, "label").flatMap(value ->
            value instanceof StringValue text ? Optional.of(text.getValue()) : Optional.empty());
    }

    private static Optional<Value<?>> value(Directive directive, String argument) {
        return Optional.ofNullable(directive.getArgument(argument)).map(Argument::getValue);
    }
}
