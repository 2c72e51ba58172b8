package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.ContextSource;
import io.juncture.federation.planner.plan.ContextVariables;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.FetchDocument;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.Representation;
import io.juncture.federation.planner.plan.RepresentationField;
import io.juncture.federation.planner.plan.RootTarget;
import io.juncture.federation.supergraph.ContextDemand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A request while the plan is made. */
public final class FetchBuilder {

    private final int id;
    private final int graph;
    private final int wave;
    private final int group;
    private final BitSet after = new BitSet();
    private final OperationSelection root = new OperationSelection();
    private Optional<Position> rootPosition = Optional.empty();
    private final Map<String, List<Entities>> entities = new LinkedHashMap<>();
    private final Set<String> variables = new LinkedHashSet<>();

    /** @param group what it is made for: the initial response or a deferred fragment */
    FetchBuilder(int id, int graph, int wave, int group) {
        this.id = id;
        this.graph = graph;
        this.wave = wave;
        this.group = group;
    }

    /** The entities at one position. */
    static final class Entities {

        private final Position position;
        private final Map<ContextDemand, ContextSource> contexts;
        private final OperationSelection selection = new OperationSelection();
        private final Map<String, Named> byType = new LinkedHashMap<>();

        private record Named(String typename, List<RepresentationField> fields) {
        }

        /** @param contexts what all that is selected takes from contexts, in a fixed order, and where that comes from */
        Entities(Position position, Map<ContextDemand, ContextSource> contexts) {
            this.position = position;
            this.contexts = contexts;
        }

        OperationSelection selection() {
            return selection;
        }

        /** Types that have one name in the subgraph cannot be told apart by what is selected on it. */
        private boolean accepts(Map<String, List<RepresentationField>> more, Map<String, String> typenames) {
            boolean apart = typenames.entrySet().stream().allMatch(other -> byType.entrySet().stream().allMatch(known ->
                    known.getKey().equals(other.getKey()) || !known.getValue().typename().equals(other.getValue())));
            return (apart || byType.keySet().equals(more.keySet())) && more.entrySet().stream().allMatch(entry ->
                    !byType.containsKey(entry.getKey()) || RepresentationFields.join(byType.get(entry.getKey()).fields(), entry.getValue()).isPresent());
        }

        /** Names objects of a type; an empty type means any. Fields add up. */
        void represent(String type, String typename, List<RepresentationField> fields) {
            Named known = byType.getOrDefault(type, new Named(typename, List.of()));
            byType.put(type, new Named(typename,
                    RepresentationFields.join(known.fields(), fields).orElse(known.fields())));
        }

        /** Types that are named alike, together; those for any type last. */
        List<Representation> representations() {
            Map<Named, Set<String>> types = new LinkedHashMap<>();
            byType.forEach((type, named) -> {
                if (!type.isEmpty()) {
                    types.computeIfAbsent(named, _ -> new TreeSet<>()).add(type);
                }
            });
            List<Representation> result = new ArrayList<>();
            types.forEach((named, ofTypes) ->
                result.add(new Representation(ofTypes, named.typename(), named.fields())));
            Named any = byType.get("");
            if (any != null) {
                result.add(new Representation(Set.of(), any.typename(), any.fields()));
            }
            return List.copyOf(result);
        }
    }

    int id() {
        return id;
    }

    int graph() {
        return graph;
    }

    int wave() {
        return wave;
    }

    int group() {
        return group;
    }

    BitSet after() {
        return after;
    }

    /** The selection of root fields for the objects at a position. */
    OperationSelection root(Position position) {
        rootPosition = Optional.of(position);
        return root;
    }

    Set<String> variables() {
        return variables;
    }

    /**
     * The entities at a position that can be represented so; others are asked for apart.
     *
     * @param typenames what they are called in the subgraph, by type
     * @param contexts  what is taken from contexts, and where that comes from
     */
    Entities entities(Position position, Map<String, List<RepresentationField>> byType, Map<String, String> typenames,
            Map<ContextDemand, ContextSource> contexts) {
        List<Entities> here = entities.computeIfAbsent(position.id(), _ -> new ArrayList<>(1));
        for (Entities known : here) {
            if (known.contexts.equals(contexts) && known.accepts(byType, typenames)) {
                return known;
            }
        }
        Entities made = new Entities(position, contexts);
        here.add(made);
        return made;
    }

    /**
     * @param keyword     {@code query} or {@code mutation}, for root fields; entities are always queried
     * @param definitions the client's variable definitions as text, by name
     */
    public FetchStep build(String keyword, Map<String, String> definitions) {
        List<String> used = variables.stream().filter(definitions::containsKey).toList();
        List<EntityBatch> batches = batches(used);
        List<String> declared = used.stream().map(definitions::get).toList();
        return new FetchStep(id, graph, wave, after,
                rootPosition.map(at -> new RootTarget(at.pathInPlan(), at.layout().build(), root.keys())), batches,
                batches.isEmpty() ? rootDocument(keyword, declared) : FetchDocument.entities(batches, declared), used, declared);
    }

    private String rootDocument(String keyword, List<String> definitions) {
        StringBuilder out = new StringBuilder(rootPosition.isPresent() && rootPosition.get().path().isEmpty() ? keyword : "query");
        if (!definitions.isEmpty()) {
            out.append(definitions.stream().collect(Collectors.joining(", ", "(", ")")));
        }
        root.print(out.append(' '));
        return out.toString();
    }

    /** Entities of which the same is asked, together. */
    private List<EntityBatch> batches(List<String> used) {
        Map<ContextVariables, List<EntityBatch.Target>> bySelection = new LinkedHashMap<>();
        entities.values().stream().flatMap(List::stream).forEach(asked -> {
            ContextNames names = new ContextNames(List.copyOf(asked.contexts.keySet()), used);
            StringBuilder selection = new StringBuilder();
            asked.selection.print(selection, names);
            bySelection.computeIfAbsent(names.in(selection.toString()), _ -> new ArrayList<>(1)).add(new EntityBatch.Target(
                    asked.position.pathInPlan(), asked.representations(), asked.position.layout().build(),
                    List.copyOf(asked.contexts.values())));
        });
        boolean several = bySelection.size() > 1;
        String variable = FreeNames.prefix("representations", used);
        List<EntityBatch> batches = new ArrayList<>();
        bySelection.forEach((found, targets) -> {
            int number = batches.size();
            ContextVariables contexts = several && !found.isEmpty() ? found.renamed("_" + number) : found;
            batches.add(new EntityBatch(several ? "_e" + number : "_entities",
                    several ? variable + number : variable, List.copyOf(targets), contexts.selection(),
                    contexts.isEmpty() ? ContextVariables.NONE : contexts));
        });
        return List.copyOf(batches);
    }
}
