package io.juncture.federation.planner.search;

import graphql.language.SelectionSet;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import io.juncture.federation.supergraph.TypeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which subgraphs can be asked about the objects of one type at one position, and how soon for which field. */
final class Reach {

    static final int NEVER = 1_000_000;

    private final Assigner assigner;
    private final Scope scope;
    private final Candidates candidates;
    private final BitSet instead;
    private final boolean findType;
    private final KeyWays ways;
    private final Optional<TypeFinder> finder;
    /** Fields of the source's interface objects that are not wanted of all of them. */
    private final Set<String> ofSomeTypes = new HashSet<>();
    private final Set<SubgraphField> inProgress = new HashSet<>();
    private Reach(Assigner assigner, String rootType) {
        this.assigner = assigner;
        this.scope = assigner.scope();
        this.candidates = Candidates.ofRoot(scope, rootType);
        this.instead = new BitSet();
        this.findType = false;
        this.finder = Optional.empty();
        this.ways = new KeyWays(scope, candidates, false, this::waitBelow);
    }

    Reach(Assigner assigner, String type, Source source, boolean findType, Wanted wanted) {
        this.assigner = assigner;
        this.scope = assigner.scope();
        this.candidates = Candidates.of(scope, type, source);
        this.instead = source.others();
        this.findType = findType;
        this.ways = new KeyWays(scope, candidates, findType, this::waitBelow);
        this.finder = findType ? TypeFinder.best(scope, source.type().name(), candidates, wanted.fieldsFor(type),
                f -> ways.availability(f, candidates.home()) == 0) : Optional.empty();
        finder.ifPresent(ways::find);
        if (findType) {
            Set<String> possible = scope.type(source.type().name()).possibleTypes();
            source.type().fields().keySet().stream().filter(name -> !possible.stream().allMatch(
                    t -> wanted.fieldsFor(t).stream().anyMatch(f -> f.name().equals(name)))).forEach(ofSomeTypes::add);
            source.type().keys().forEach(key -> scope.internal(key.selection()).fieldsFor(type)
                    .forEach(f -> ofSomeTypes.remove(f.name())));
        }
    }

    static Reach ofRoot(Assigner assigner, String rootType) {
        return new Reach(assigner, rootType);
    }

    Candidates candidates() {
        return candidates;
    }

    Optional<TypeFinder> finder() {
        return finder;
    }

    boolean typeIsUnknowable() {
        return findType && finder.isEmpty();
    }

    /** Where the objects of a field come from. */
    Optional<Source> below(int candidate, SubgraphField field) {
        return scope.type(field.type().name()).in(candidates.get(candidate).graph())
                .map(found -> source(found, candidates.promised(candidate, field), field.name()));
    }

    private Source source(SubgraphType found, List<SelectionSet> promised, String field) {
        if (!scope.unionsDisagree()) {
            return new Source(found, promised, new BitSet(), Optional.empty(), candidates.contextsBelow());
        }
        BitSet others = new BitSet();
        Set<String> agreed = new HashSet<>(found.possibleTypes());
        for (int i : candidates.having(field)) {
            Optional<SubgraphField> definition = candidates.usable(i, field).filter(SubgraphField::isPlain);
            if (definition.isPresent() && isAtHand(i)) {
                int graph = candidates.get(i).graph();
                others.set(graph);
                scope.type(definition.get().type().name()).in(graph)
                        .ifPresent(type -> agreed.retainAll(type.possibleTypes()));
            }
        }
        boolean matters = found.kind() == TypeKind.UNION;
        return new Source(found, promised, others, matters ? Optional.of(Set.copyOf(agreed)) : Optional.empty(),
                candidates.contextsBelow());
    }

    /** Whether the objects could be asked of a candidate, by key or instead of where they come from. */
    private boolean isAtHand(int candidate) {
        if (candidates.isRoot() || candidate == candidates.home()
                || instead.get(candidates.get(candidate).graph())) {
            return true;
        }
        return ways.wave(candidate) < NEVER;
    }

    /** Whether a visit asks a candidate. */
    boolean serves(Visit visit, int candidate) {
        return visit.type() == candidates.get(candidate)
                || visit.findsType() && finder.isPresent() && finder.get().candidate() == candidate;
    }

    List<WantedField> keyInputs(int candidate) {
        return ways.key(candidate);
    }

    /** The waves in which a field's candidates can be asked for it. */
    List<Integer> starts(WantedField field) {
        List<Integer> starts = new ArrayList<>();
        for (int i : candidates.having(field.name())) {
            int start = candidates.usable(i, field.name()).map(start(i)).orElse(NEVER);
            if (start < NEVER) {
                starts.add(start);
            }
        }
        return starts;
    }

    private Function<SubgraphField, Integer> start(int candidate) {
        return field -> start(candidate, field);
    }

    /** The first wave in which a candidate can be asked for a field. */
    int start(int candidate, SubgraphField field) {
        if (field.isPlain()) {
            if (candidate == candidates.home()) {
                return isTooEarly(field) && again() < NEVER ? again() : 0;
            }
            return ways.wave(candidate);
        }
        int wave = candidate == candidates.home() ? again() : ways.wave(candidate);
        if (wave >= NEVER || !inProgress.add(field)) {
            return NEVER;
        }
        for (WantedField required : required(field)) {
            wave = required.isMeta() ? wave : Math.max(wave, earliest(required) + 1);
        }
        inProgress.remove(field);
        return Math.min(wave, NEVER);
    }

    /** What a field requires of the same object. */
    List<WantedField> required(SubgraphField field) {
        return field.requires().map(set -> scope.internal(set).fieldsFor(candidates.type())).orElse(List.of());
    }

    /** When the source can be asked about its objects by their key. */
    private int again() {
        return ways.key(candidates.home()).isEmpty() ? NEVER : 1;
    }

    /** Its null would take along objects of types of which it is not wanted, while the type is unknown. */
    private boolean isTooEarly(SubgraphField field) {
        return field.type().nonNullAt(0) && ofSomeTypes.contains(field.name());
    }

    private int earliest(WantedField field) {
        scope.budget().spend();
        int best = NEVER;
        for (int i : candidates.having(field.name())) {
            Optional<SubgraphField> definition = candidates.usable(i, field.name());
            if (definition.isPresent()) {
                int start = start(i, definition.get());
                if (start < best) {
                    best = Math.min(best, start + waitBelow(field, i, definition.get()));
                }
            }
        }
        return best;
    }

    private int waitBelow(WantedField field, int candidate, SubgraphField definition) {
        if (field.child().isEmpty()) {
            return 0;
        }
        Optional<Outcome> outcome = below(candidate, definition)
                .map(source -> assigner.outcome(field.child().get(), source));
        return outcome.isPresent() && outcome.get().complete() ? outcome.get().cost().waves() : NEVER;
    }
}
