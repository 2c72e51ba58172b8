package io.juncture.federation.executor.data;

import io.juncture.federation.executor.json.JsonScanner;
import io.juncture.federation.executor.json.JsonTree;
import io.juncture.federation.planner.plan.Layout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the data of a response, guided by the layouts of what was asked for. Leaves stay where they are in its bytes. */
final class NodeReader {

    private static final int MAX_STRAY_LISTS = 10;
    private static final int UNKNOWN = -1;
    private static final int TYPENAME = -2;
    private static final byte[] TYPENAME_KEY = "__typename".getBytes(StandardCharsets.US_ASCII);

    private final JsonScanner in;

    NodeReader(JsonScanner in) {
        this.in = in;
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

    /** An object with what its layout has slots for. */
    Node.Fields object(Layout layout) {
        Node.Fields object = new Node.Fields(layout);
        in.expect('{');
        if (in.take('}')) {
            return object;
        }
        int next = 0;
        do {
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
