package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.Representation;
import io.juncture.federation.planner.plan.RepresentationField;
import io.juncture.federation.planner.plan.RootTarget;
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
        private final OperationSelection selection = new OperationSelection();
        private final Map<String, Named> byType = new LinkedHashMap<>();

        private record Named(String typename, List<RepresentationField> fields) {
        }

        Entities(Position position) {
            this.position = position;
        }

        OperationSelection selection() {
            return selection;
        }

        /** Types that have one name in the subgraph cannot be told apart by what is selected on it. */
        private boolean accepts(Map<String, List<RepresentationField>> more, Set<String> typenames) {
            boolean apart = byType.keySet().equals(more.keySet())
                    || byType.values().stream().noneMatch(named -> typenames.contains(named.typename()));
            return apart && more.entrySet().stream().allMatch(entry -> !byType.containsKey(entry.getKey())
                    || RepresentationFields.join(byType.get(entry.getKey()).fields(), entry.getValue()).isPresent());
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
     * @param typenames what they are called in the subgraph
     */
    Entities entities(Position position, Map<String, List<RepresentationField>> byType, Set<String> typenames) {
        List<Entities> here = entities.computeIfAbsent(position.id(), _ -> new ArrayList<>(1));
        for (Entities known : here) {
            if (known.accepts(byType, typenames)) {
                return known;
            }
        }
        Entities made = new Entities(position);
        here.add(made);
        return made;
    }

    /**
     * @param keyword     {@code query} or {@code mutation}, for root fields; entities are always queried
     * @param definitions the client's variable definitions as text, by name
     */
    public FetchStep build(String keyword, Map<String, String> definitions) {
        Map<String, List<EntityBatch.Target>> bySelection = new LinkedHashMap<>();
        entities.values().stream().flatMap(List::stream).forEach(asked -> {
            StringBuilder selection = new StringBuilder();
            asked.selection.print(selection);
            bySelection.computeIfAbsent(selection.toString(), _ -> new ArrayList<>(1)).add(new EntityBatch.Target(
                    asked.position.pathInPlan(), asked.representations(),
                    asked.position.layout().build()));
        });
        boolean several = bySelection.size() > 1;
        List<EntityBatch> batches = new ArrayList<>();
        bySelection.forEach((selection, targets) -> {
            int number = batches.size();
            batches.add(new EntityBatch(several ? "_e" + number : "_entities",
                    several ? "representations" + number : "representations", List.copyOf(targets), selection));
        });
        List<String> used = variables.stream().filter(definitions::containsKey).toList();
        return new FetchStep(id, graph, wave, after,
                rootPosition.map(at -> new RootTarget(at.pathInPlan(), at.layout().build(), root.keys())),
                List.copyOf(batches),
                document(keyword, batches, used.stream().map(definitions::get).toList()), used);
    }

    private String document(String keyword, List<EntityBatch> batches, List<String> definitions) {
        List<String> declared = new ArrayList<>();
        batches.forEach(batch -> declared.add("$" + batch.variable() + ": [_Any!]!"));
        declared.addAll(definitions);
        StringBuilder out = new StringBuilder(rootPosition.isPresent() && rootPosition.get().path().isEmpty() ? keyword : "query");
        if (!declared.isEmpty()) {
            out.append(declared.stream().collect(Collectors.joining(", ", "(", ")")));
        }
        out.append(' ');
        if (batches.isEmpty()) {
            root.print(out);
            return out.toString();
        }
        out.append("{ ");
        for (EntityBatch batch : batches) {
            if (!batch.key().equals("_entities")) {
                out.append(batch.key()).append(": ");
            }
            out.append("_entities(representations: $").append(batch.variable()).append(") ")
                    .append(batch.selection()).append(' ');
        }
        return out.append('}').toString();
    }
}
