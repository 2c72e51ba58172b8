package io.juncture.federation.executor;

import io.juncture.federation.planner.EntityBatch;
import io.juncture.federation.planner.FetchStep;
import io.juncture.federation.planner.Layout;
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
    private final FetchStep fetch;

    private ResponseReader(byte[] json, FetchStep fetch) {
        this.in = new JsonScanner(json);
        this.fetch = fetch;
    }

    /**
     * What a subgraph answered.
     *
     * @param hasData  whether there was a {@code data} entry at all
     * @param root     the root object, for root fields
     * @param entities lists of entities, by the batches' keys
     * @param errors   the entries of {@code errors} as JSON values
     */
    record Response(boolean hasData, Optional<Node.Fields> root, Map<String, Node.Items> entities, List<?> errors) {
    }

    /** @throws JsonScanner.MalformedException when it is not the JSON of a GraphQL response */
    static Response read(byte[] json, FetchStep fetch, Layout rootLayout) {
        return new ResponseReader(json, fetch).response(rootLayout);
    }

    private Response response(Layout rootLayout) {
        Optional<Node.Fields> root = Optional.empty();
        Map<String, Node.Items> entities = new HashMap<>();
        List<?> errors = List.of();
        boolean hasData = false;
        in.expect('{');
        if (!in.take('}')) {
            do {
                switch (JsonTree.text(in)) {
                    case "data" -> {
                        in.expect(':');
                        hasData = true;
                        if (in.peek() != '{') {
                            in.skip();
                        } else if (fetch.root()) {
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

    private void entities(Map<String, Node.Items> entities) {
        in.expect('{');
        if (in.take('}')) {
            return;
        }
        do {
            String key = JsonTree.text(in);
            in.expect(':');
            Optional<EntityBatch> batch = fetch.entities().stream().filter(b -> b.key().equals(key)).findFirst();
            if (batch.isPresent() && in.peek() == '[') {
                entities.put(key, list(Optional.of(batch.get().layout()), false, 1));
            } else {
                in.skip();
            }
        } while (in.take(','));
        in.expect('}');
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
