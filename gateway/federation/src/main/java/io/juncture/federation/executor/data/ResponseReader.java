package io.juncture.federation.executor.data;

import io.juncture.federation.executor.json.JsonScanner;
import io.juncture.federation.executor.json.JsonTree;
import io.juncture.federation.executor.json.MalformedJsonException;
import io.juncture.federation.planner.plan.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one subgraph response: once, guided by the layouts of what was asked for. */
public final class ResponseReader {

    private final JsonScanner in;
    private final NodeReader nodes;
    private final List<EntityTargets> batches;

    private ResponseReader(byte[] json, List<EntityTargets> batches) {
        this.in = new JsonScanner(json);
        this.nodes = new NodeReader(in);
        this.batches = batches;
    }

    /**
     * What a subgraph answered.
     *
     * @param hasData  whether {@code data} was an object
     * @param root     the root object, for root fields
     * @param entities by the batches' keys, for each representation, the entity once for each layout it is needed in
     * @param errors   the entries of {@code errors} as JSON values
     */
    public record Response(boolean hasData, Optional<Node.Fields> root, Map<String, List<List<Node.Fields>>> entities,
            List<?> errors) {

        /** What is wrong with a response that gives no error, yet does not answer all that was asked. */
        public Optional<String> lack(List<EntityTargets> batches) {
            if (!errors.isEmpty()) {
                return Optional.empty();
            }
            return hasData ? batches.stream().filter(asked -> given(asked) != asked.size()).findFirst()
                    .map(asked -> "has %d entities, but %d were asked for".formatted(given(asked), asked.size()))
                    : Optional.of("has neither data nor errors");
        }

        private int given(EntityTargets asked) {
            return entities.getOrDefault(asked.batch().key(), List.of()).size();
        }
    }

    /**
     * @param batches the entities that were asked for; none when it was root fields
     * @throws MalformedJsonException when it is not the JSON of a GraphQL response
     */
    public static Response read(byte[] json, List<EntityTargets> batches, Layout rootLayout) {
        return new ResponseReader(json, batches).response(rootLayout);
    }

    private Response response(Layout rootLayout) {
        Optional<Node.Fields> root = Optional.empty();
        Map<String, List<List<Node.Fields>>> entities = new HashMap<>();
        List<?> errors = List.of();
        boolean hasData = false;
        in.expect('{');
        if (!in.take('}')) {
            do {
                switch (JsonTree.text(in)) {
                    case "data" -> {
                        in.expect(':');
                        hasData = in.peek() == '{';
                        if (!hasData) {
                            in.skip();
                        } else if (batches.isEmpty()) {
                            root = Optional.of(nodes.object(rootLayout));
                        } else {
                            entities(entities);
                        }
                    }
                    case "errors" -> {
                        in.expect(':');
                        errors = JsonTree.read(in) instanceof List<?> list ? list : List.of();
                    }
                    default -> {
                        in.expect(':');
                        in.skip();
                    }
                }
            } while (in.take(','));
            in.expect('}');
        }
        in.end();
        return new Response(hasData, root, entities, errors);
    }

    private void entities(Map<String, List<List<Node.Fields>>> entities) {
        in.expect('{');
        if (in.take('}')) {
            return;
        }
        do {
            String key = JsonTree.text(in);
            in.expect(':');
            Optional<EntityTargets> batch = batches.stream().filter(b -> b.batch().key().equals(key)).findFirst();
            if (batch.isPresent() && in.peek() == '[') {
                entities.put(key, entities(batch.get()));
            } else {
                in.skip();
            }
        } while (in.take(','));
        in.expect('}');
    }

    private List<List<Node.Fields>> entities(EntityTargets targets) {
        List<List<Node.Fields>> entities = new ArrayList<>(targets.size());
        in.expect('[');
        if (in.take(']')) {
            return entities;
        }
        do {
            if (entities.size() == targets.size()) {
                in.skip();
            } else if (in.peek() == 'n') {
                in.skip();
                entities.add(List.of());
            } else {
                entities.add(entity(targets.objects(entities.size())));
            }
        } while (in.take(','));
        in.expect(']');
        return entities;
    }

    /** Positions differ in their layouts, so an entity for several of them is read once for each. */
    private List<Node.Fields> entity(List<Node.Fields> objects) {
        int start = in.position();
        List<Node.Fields> read = new ArrayList<>(1);
        for (Node.Fields object : objects) {
            if (!isRead(object.layout(), read)) {
                in.back(start);
                read.add(nodes.object(object.layout()));
            }
        }
        return read;
    }

    private static boolean isRead(Layout layout, List<Node.Fields> read) {
        for (Node.Fields known : read) {
            if (known.layout() == layout) {
                return true;
            }
        }
        return false;
    }
}
