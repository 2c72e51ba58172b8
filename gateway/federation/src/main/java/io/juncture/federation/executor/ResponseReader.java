package io.juncture.federation.executor;

import io.juncture.federation.executor.json.JsonScanner;
import io.juncture.federation.executor.json.JsonTree;
import io.juncture.federation.planner.plan.Layout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one subgraph response: once, guided by the layouts of what was asked for. */
final class ResponseReader {

    private static final int MAX_STRAY_LISTS = 10;

    private final JsonScanner in;
    private final List<EntityTargets> batches;

    private ResponseReader(byte[] json, List<EntityTargets> batches) {
        this.in = new JsonScanner(json);
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
    record Response(boolean hasData, Optional<Node.Fields> root, Map<String, List<List<Node.Fields>>> entities,
            List<?> errors) {

        /** Whether there is an answer to everything that was asked, be it an error. */
        boolean isWhole(List<EntityTargets> batches) {
            return !errors.isEmpty() || hasData && batches.stream().allMatch(asked ->
                    entities.getOrDefault(asked.batch().key(), List.of()).size() == asked.size());
        }
    }

    /**
     * @param batches the entities that were asked for; none when it was root fields
     * @throws JsonScanner.MalformedException when it is not the JSON of a GraphQL response
     */
    static Response read(byte[] json, List<EntityTargets> batches, Layout rootLayout) {
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
                            root = Optional.of(object(rootLayout));
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
                read.add(object(object.layout()));
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

    private Node value(Optional<Layout> below, boolean custom, int lists) {
        byte first = in.peek();
        if (first == 'n') {
            in.skip();
            return Node.Null.NULL;
        }
        if (first == '[' && (lists > 0 || !custom && lists > -MAX_STRAY_LISTS)) {
            return list(below, custom, lists - 1);
        }
        if (first == '{' && below.isPresent()) {
            return object(below.get());
        }
        int from = in.position();
        in.skip();
        return new Node.Leaf(in.source(), from, in.position() - from);
    }

    private Node.Items list(Optional<Layout> below, boolean custom, int lists) {
        in.expect('[');
        @Nullable Node[] elements = new Node[8];
        int size = 0;
        if (!in.take(']')) {
            do {
                if (size == elements.length) {
                    elements = Arrays.copyOf(elements, size * 2);
                }
                elements[size++] = value(below, custom, lists);
            } while (in.take(','));
            in.expect(']');
        }
        return new Node.Items(Arrays.copyOf(elements, size));
    }

    private Node.Fields object(Layout layout) {
        Node.Fields object = new Node.Fields(layout);
        in.expect('{');
        if (in.take('}')) {
            return object;
        }
        int next = 0;
        do {
            in.peek();
            int from = in.string();
            int length = in.position() - 1 - from;
            in.expect(':');
            int slot = slot(layout, next, from, length);
            if (slot >= 0) {
                next = slot + 1;
                Layout.Slot found = layout.slot(slot);
                object.set(slot, value(found.child(), found.custom(), found.type().listDepth()));
            } else if (slot == TYPENAME && in.peek() == '"') {
                object.type(JsonTree.text(in));
            } else {
                in.skip();
            }
        } while (in.take(','));
        in.expect('}');
        return object;
    }

    private static final int UNKNOWN = -1;
    private static final int TYPENAME = -2;
    private static final byte[] TYPENAME_KEY = "__typename".getBytes(StandardCharsets.US_ASCII);

    /** Subgraphs answer in the order they were asked, so the next slot is the likeliest. */
    private int slot(Layout layout, int next, int from, int length) {
        int size = layout.size();
        for (int i = 0; i < size; i++) {
            int candidate = next + i < size ? next + i : next + i - size;
            if (matches(layout.slot(candidate).keyBytes(), from, length)) {
                return candidate;
            }
        }
        return matches(TYPENAME_KEY, from, length) ? TYPENAME : UNKNOWN;
    }

    private boolean matches(byte[] key, int from, int length) {
        return key.length == length
                && Arrays.equals(key, 0, length, in.source(), from, from + length);
    }
}
