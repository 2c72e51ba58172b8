package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.ContextSource;
import io.juncture.federation.planner.plan.ContextValue;
import io.juncture.federation.planner.plan.PlanningException;
import io.juncture.federation.planner.search.Assigner;
import io.juncture.federation.planner.search.Assignment;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.ContextDemand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the positions above another whose objects set contexts, and has fetched there what is taken from these. */
final class ContextFinder {

    private final PlanBuilder plan;
    private final Assigner assigner;
    private final Scope scope;
    private final Map<List<Object>, BitSet> fetched = new HashMap<>();
    private final Set<List<Object>> inProgress = new HashSet<>();

    ContextFinder(PlanBuilder plan, Assigner assigner) {
        this.plan = plan;
        this.assigner = assigner;
        this.scope = assigner.scope();
    }

    /**
     * Where the objects at a position get values from, in the order of the demands.
     *
     * @param after takes the requests that bring these values
     */
    Map<ContextDemand, ContextSource> find(List<ContextDemand> demands, Position position, BitSet after) {
        Map<ContextDemand, ContextSource> sources = new LinkedHashMap<>();
        demands.forEach(demand -> sources.put(demand, find(demand, position, after)));
        return sources;
    }

    private ContextSource find(ContextDemand demand, Position position, BitSet after) {
        List<ContextSource.Ancestor> nearestFirst = new ArrayList<>();
        List<Position.Step> path = position.path();
        boolean set = false;
        for (int depth = path.size() - 1; depth >= 0 && !set; depth--) {
            Position.Step step = path.get(depth);
            Position at = step.from();
            Set<String> objects = step.types().isEmpty() ? at.layout().possibleTypes() : step.types();
            Set<String> setting = new LinkedHashSet<>(objects);
            setting.add(at.layout().typeName());
            setting.removeIf(type -> !scope.contextsSetBy(type).contains(demand.context()));
            at.layout().keepApart();
            if (!setting.isEmpty()) {
                after.or(fetch(demand, at, setting));
                nearestFirst.add(new ContextSource.Ancestor(depth, values(demand, at.layout(), setting)));
            }
            set = setting.containsAll(objects);
        }
        if (nearestFirst.isEmpty()) {
            throw unavailable(demand);
        }
        return new ContextSource(List.copyOf(nearestFirst));
    }

    private static PlanningException unavailable(ContextDemand demand) {
        return new PlanningException("No subgraph can resolve what is taken from the context " + demand.context());
    }

    /**
     * Fetches what is taken of objects; returns the requests that complete it. Positions below objects of different types
     * may share a layout, and are asked for apart.
     */
    private BitSet fetch(ContextDemand demand, Position at, Set<String> types) {
        List<Object> key = List.of(demand, at.layout(), at.id(), at.group(), types);
        BitSet known = fetched.get(key);
        if (known == null) {
            if (!inProgress.add(key)) {
                throw unavailable(demand);
            }
            Map<String, List<WantedField>> fields = new LinkedHashMap<>();
            types.forEach(type -> fields.put(type, scope.internal(demand.selection()).fieldsFor(type)));
            known = fetch(demand, at, Wanted.exactly(scope, fields, false));
            inProgress.remove(key);
            fetched.put(key, known);
        }
        return known;
    }

    private BitSet fetch(ContextDemand demand, Position at, Wanted wanted) {
        if (at.origin().isPresent()) {
            if (!assigner.outcome(wanted, at.origin().get().source()).complete()) {
                throw unavailable(demand);
            }
            return plan.more(wanted, at);
        }
        String root = at.layout().typeName();
        Assignment assignment = assigner.root(wanted, root);
        if (!assignment.unresolved().isEmpty()) {
            throw unavailable(demand);
        }
        return plan.root(assignment, root, at, 0);
    }

    private Map<String, ContextValue> values(ContextDemand demand, LayoutBuilder layout, Set<String> types) {
        Wanted wanted = scope.internal(demand.selection());
        Map<String, ContextValue> values = new LinkedHashMap<>();
        types.forEach(type -> values.put(type, value(wanted, layout, type)));
        return values;
    }

    private ContextValue value(Wanted wanted, LayoutBuilder layout, String type) {
        Optional<WantedField> field = wanted.fieldsFor(type).stream().findFirst();
        Optional<LayoutBuilder.Slot> slot = field.flatMap(found -> layout.find(type, found)
                .or(() -> layout.find(layout.typeName(), found)));
        if (slot.isEmpty()) {
            return new ContextValue(ContextValue.NOTHING, Map.of());
        }
        Map<String, ContextValue> below = new LinkedHashMap<>();
        slot.get().child().ifPresent(child -> {
            Set<String> types = new LinkedHashSet<>(child.possibleTypes());
            types.add(child.typeName());
            types.forEach(inner -> below.put(inner, value(field.get().child().orElseThrow(), child, inner)));
        });
        return new ContextValue(slot.get().index(), below);
    }
}
