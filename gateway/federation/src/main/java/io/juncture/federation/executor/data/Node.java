package io.juncture.federation.executor.data;

import io.juncture.federation.planner.plan.Layout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value in the merged response. */
public sealed interface Node {

    /** JSON {@code null}. */
    enum Null implements Node {
        NULL
    }

    /** A leaf value: a slice of a subgraph's response, valid JSON. */
    record Leaf(byte[] source, int from, int length) implements Node {

        public byte first() {
            return source[from];
        }
    }

    /** A list. */
    record Items(@Nullable Node[] elements) implements Node {
    }

    private static @Nullable Node copy(@Nullable Node node) {
        return switch (node) {
            case Fields object -> object.copy();
            case Items items -> {
                @Nullable Node[] elements = new Node[items.elements().length];
                for (int i = 0; i < elements.length; i++) {
                    elements[i] = copy(items.elements()[i]);
                }
                yield new Items(elements);
            }
            case null, default -> node;
        };
    }

    /** An object with one place for each slot of its layout; places are empty until a fetch fills them. */
    final class Fields implements Node {

        private final Layout layout;
        private final @Nullable Node[] slots;
        private @Nullable String type;
        private int visitedBy;

        public Fields(Layout layout) {
            this.layout = layout;
            this.slots = new Node[layout.size()];
        }

        public Layout layout() {
            return layout;
        }

        public @Nullable Node get(int slot) {
            return slots[slot];
        }

        public void set(int slot, Node value) {
            slots[slot] = value;
        }

        void type(String name) {
            type = name;
        }

        /** The object's runtime type as far as it is known, else its static type. */
        public String type() {
            return type == null ? layout.typeName() : type;
        }

        /** Whether this is the first time that a traversal comes here. */
        boolean visit(int traversal) {
            boolean first = visitedBy != traversal;
            visitedBy = traversal;
            return first;
        }

        /** Takes over what another fetch knows about the same object. */
        public void merge(Fields other) {
            if (other == this) {
                return;
            }
            if (other.type != null) {
                type = other.type;
            }
            for (int i = 0; i < slots.length; i++) {
                slots[i] = merged(slots[i], other.slots[i]);
            }
        }

        /** The same with objects of its own below, so that nothing is shared. */
        public Fields copy() {
            Fields copy = new Fields(layout);
            copy.type = type;
            for (int i = 0; i < slots.length; i++) {
                copy.slots[i] = Node.copy(slots[i]);
            }
            return copy;
        }

        /** What only one side knows is kept, so that it does not matter which answer comes first. */
        private static @Nullable Node merged(@Nullable Node mine, @Nullable Node theirs) {
            if (mine == null || mine == Null.NULL && theirs != null) {
                return theirs;
            }
            if (mine instanceof Fields object && theirs instanceof Fields other) {
                object.merge(other);
            } else if (mine instanceof Items list && theirs instanceof Items others) {
                return merged(list.elements(), others.elements());
            }
            return mine;
        }

        private static Items merged(@Nullable Node[] mine, @Nullable Node[] theirs) {
            @Nullable Node[] longer = mine.length >= theirs.length ? mine : Arrays.copyOf(mine, theirs.length);
            for (int i = 0; i < theirs.length; i++) {
                longer[i] = merged(longer[i], theirs[i]);
            }
            return new Items(longer);
        }
    }
}
