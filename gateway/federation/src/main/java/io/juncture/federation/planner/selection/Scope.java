package io.juncture.federation.planner.selection;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.SelectionSet;
import io.juncture.federation.planner.access.Verdict;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.PlanningException;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.SupergraphType;
import io.juncture.federation.supergraph.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One operation being planned: its fragments, the values of its conditions, and what was already collected. */
public final class Scope {

    private final Supergraph supergraph;
    private final Map<String, FragmentDefinition> fragments;
    private final Circumstances circumstances;
    private final DeferredFragments deferred;
    private final Budget budget;
    private final SelectionShapes shapes;
    private final Selections selections = new Selections(this);
    private final Map<String, KnownType> knownTypes = new HashMap<>();
    private final Map<List<Object>, WantedField> fields = new HashMap<>();
    private final Map<SelectionSet, Wanted> internal = new HashMap<>();
    private final Map<List<Object>, WantedField> rests = new HashMap<>();

    public Scope(Supergraph supergraph, Map<String, FragmentDefinition> fragments, Circumstances circumstances,
            DeferredFragments deferred, Budget budget) {
        this.supergraph = supergraph;
        this.fragments = fragments;
        this.circumstances = circumstances;
        this.deferred = deferred;
        this.budget = budget;
        this.shapes = new SelectionShapes(budget);
    }

    /** The same operation with everything delivered at once. */
    public Scope withoutDeferring() {
        return new Scope(supergraph, fragments, circumstances, DeferredFragments.none(), budget);
    }

    /** Whether some of what is selected may be denied to the caller. */
    public boolean isFiltered() {
        return !circumstances.unmet().isEmpty();
    }

    public Budget budget() {
        return budget;
    }

    public DeferredFragments deferred() {
        return deferred;
    }

    public Map<String, FragmentDefinition> fragments() {
        return fragments;
    }

    public SupergraphType type(String name) {
        return supergraph.type(name)
                .orElseThrow(() -> new PlanningException("The supergraph has no type " + name));
    }

    public KnownType knownAs(String type) {
        return knownTypes.computeIfAbsent(type, this::find);
    }

    private KnownType find(String type) {
        SupergraphType definition = type(type);
        List<SubgraphType> ways = new ArrayList<>(definition.inSubgraphs().values());
        for (String implemented : definition.interfaces()) {
            type(implemented).inSubgraphs().values().stream().filter(SubgraphType::interfaceObject).forEach(ways::add);
        }
        return KnownType.of(ways);
    }

    /** Whether no progressive override has moved the field elsewhere. */
    public boolean isHere(SubgraphField field) {
        return field.override().isEmpty() || field.override().get().whenActive()
                == circumstances.activeLabels().contains(field.override().get().label());
    }

    /** Whether objects of a type have the fields of every subgraph's root, which need no key. */
    public boolean isQuery(String type) {
        return supergraph.apiSchema().getQueryType().getName().equals(type);
    }

    public boolean unionsDisagree() {
        return supergraph.unionsDisagree();
    }

    Selections selections() {
        return selections;
    }

    /** The contexts that objects of a type set for everything below them. */
    public Set<String> contextsSetBy(String type) {
        return supergraph.contextsSetBy(type);
    }

    /** Equal for selections of the same; what is deferred must be told apart. */
    public Object shape(List<SelectionSet> selections, boolean ofClient) {
        if (deferred.areAllowed() && ofClient) {
            return new Object();
        }
        return List.of(ofClient, selections.stream().map(shapes::of).toList());
    }

    /** What a key or requirement wants. */
    public Wanted internal(SelectionSet fieldSet) {
        return internal.computeIfAbsent(fieldSet, set -> Wanted.of(this, List.of(set), List.of(), false));
    }

    /** What is still wanted of a field after a part of it was found; equal rests are one value. */
    public WantedField rest(WantedField field, Map<String, List<WantedField>> unresolved) {
        return rests.computeIfAbsent(List.of(field.shape(), unresolved), _ -> field.withChild(
                Wanted.exactly(this, unresolved, field.responseKey().isPresent())));
    }

    /** The field that these nodes select together, one value for equal selections. */
    public WantedField wanted(String type, String key, List<Field> nodes, List<FieldCollector.Portion> deferred,
            boolean ofClient) {
        Field first = nodes.getFirst();
        TypeRef declared = type(type).fields().get(first.getName());
        boolean composite = declared != null && type(declared.name()).kind().composite();
        List<Object> identity = List.of(ofClient, key, composite, List.copyOf(nodes), List.copyOf(deferred));
        return fields.computeIfAbsent(identity, _ -> {
            List<Argument> arguments = first.getArguments().stream()
                    .sorted(Comparator.comparing(Argument::getName)).toList();
            List<SelectionSet> below = nodes.stream().map(Field::getSelectionSet).filter(s -> s != null).toList();
            return new WantedField(ofClient ? Optional.of(key) : Optional.empty(), first.getName(), arguments,
                    signature(first.getName(), arguments),
                    composite ? Optional.of(Wanted.of(this, below, List.copyOf(deferred), ofClient)) : Optional.empty(),
                    Optional.ofNullable(first.getSourceLocation()).stream().toList(), Verdict.on(nodes));
        });
    }

    /** Whether two fields of one object cannot be in one representation: one name with two values, here or below. */
    public boolean conflict(String type, WantedField one, WantedField other) {
        if (!one.name().equals(other.name()) || one == other) {
            return false;
        }
        if (!one.signature().equals(other.signature())) {
            return true;
        }
        TypeRef declared = type(type).fields().get(one.name());
        return declared != null && one.child().isPresent() && other.child().isPresent()
                && type(declared.name()).possibleTypes().stream().anyMatch(below ->
                    one.child().get().fieldsFor(below).stream().anyMatch(a ->
                        other.child().get().fieldsFor(below).stream().anyMatch(b -> conflict(below, a, b))));
    }

    private static String signature(String name, List<Argument> arguments) {
        if (arguments.isEmpty()) {
            return name;
        }
        return arguments.stream().map(AstPrinter::printAstCompact).collect(Collectors.joining(",", name + "(", ")"));
    }

    /** Whether every object of a type satisfies a type condition. The type may be an interface. */
    public boolean applies(String condition, String type) {
        return condition.equals(type)
                || type(condition).possibleTypes().containsAll(type(type).possibleTypes());
    }

    /** Whether {@code @skip} and {@code @include} leave the element. */
    boolean included(DirectivesContainer<?> element) {
        return Inclusion.of(element, circumstances.conditions());
    }
}
