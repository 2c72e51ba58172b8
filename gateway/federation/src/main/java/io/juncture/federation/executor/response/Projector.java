package io.juncture.federation.executor.response;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.planner.plan.LeafType;
import io.juncture.federation.planner.plan.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the merged response for the client, and propagates nulls as the GraphQL specification says. */
public final class Projector {

    private final Utf8Buffer out;
    private final Errors errors;
    private final Anchors anchors;
    private final List<Object> path;

    public Projector(Utf8Buffer out, Errors errors) {
        this(out, errors, new Anchors(0), List.of());
    }

    /**
     * @param anchors told where deferred fragments begin
     * @param path    where the object that will be written is in the response
     */
    public Projector(Utf8Buffer out, Errors errors, Anchors anchors, List<Object> path) {
        this.out = out;
        this.errors = errors;
        this.anchors = anchors;
        this.path = new ArrayList<>(path);
    }

    /** Writes an object; false when a null went all the way through it, and nothing was written. */
    public boolean write(Node.Fields root, Projection projection) {
        int before = out.size();
        if (object(root, projection)) {
            return true;
        }
        truncate(before);
        return false;
    }

    private void truncate(int length) {
        out.truncate(length);
        anchors.cut(length);
    }

    private boolean object(Node.Fields object, Projection projection) {
        String type = object.type();
        List<Projection.Field> fields = projection.byType().get(type);
        if (fields == null) {
            if (!type.equals(projection.staticType())) {
                errors.add("The subgraph returned an object of type " + type + ", which is not available here",
                        path, Map.of("code", "INVALID_SUBGRAPH_VALUE"));
            } else if (!errors.covers(path, true)) {
                errors.add("No subgraph knows which " + type + " this is", path, Map.of("code", "INVALID_SUBGRAPH_VALUE"));
            }
            return false;
        }
        if (!projection.deferred().isEmpty()) {
            anchors.begin(projection.deferred().getOrDefault(type, List.of()), path, object, out.size());
        }
        out.put('{');
        for (int i = 0; i < fields.size(); i++) {
            Projection.Field field = fields.get(i);
            if (i > 0) {
                out.put(',');
            }
            out.put(field.keyJson());
            if (field.slot() == Projection.Field.TYPENAME) {
                out.putString(type);
                continue;
            }
            path.add(field.responseKey());
            Node value = field.slot() < 0 ? null : object.get(field.slot());
            if (!value(value, field, 0, type)) {
                path.removeLast();
                return false;
            }
            path.removeLast();
        }
        out.put('}');
        return true;
    }

    /** Writes a value or null; false when neither is possible. */
    private boolean value(@Nullable Node value, Projection.Field field, int level, String parent) {
        int before = out.size();
        boolean absent = value == null || value == Node.Null.NULL || isHidden(value, field);
        if (!absent && present(value, field, level, parent)) {
            return true;
        }
        truncate(before);
        if (field.type().nonNullAt(level)) {
            if (absent && !errors.covers(path, field.slot() < 0) && !(level == 0 && errors.nullsParentOf(path))) {
                errors.add("Cannot return null for non-nullable field " + parent + "." + field.name(), path,
                        Map.of("code", "NULL_FOR_NON_NULL"));
            }
            return false;
        }
        out.put("null");
        return true;
    }

    /** What clients may not see is null to them, and no error. */
    private static boolean isHidden(Node value, Projection.Field field) {
        return switch (value) {
            case Node.Fields object -> field.below().isPresent()
                    && field.below().get().hidden().contains(object.type());
            case Node.Leaf leaf -> field.leaf().isPresent() && !field.leaf().get().hidden().isEmpty()
                    && leaf.first() == '"' && field.leaf().get().hidden().contains(LeafValues.text(leaf));
            default -> false;
        };
    }

    private boolean present(Node value, Projection.Field field, int level, String parent) {
        if (level < field.type().listDepth()) {
            return value instanceof Node.Items items ? list(items, field, level, parent) : invalid(field, parent);
        }
        if (field.leaf().isPresent()) {
            return leaf(value, field.leaf().get(), field, parent);
        }
        return value instanceof Node.Fields object && field.below().isPresent()
                ? object(object, field.below().get()) : invalid(field, parent);
    }

    private boolean list(Node.Items items, Projection.Field field, int level, String parent) {
        out.put('[');
        for (int i = 0; i < items.elements().length; i++) {
            if (i > 0) {
                out.put(',');
            }
            path.add(i);
            boolean written = value(items.elements()[i], field, level + 1, parent);
            path.removeLast();
            if (!written) {
                return false;
            }
        }
        out.put(']');
        return true;
    }

    private boolean leaf(Node value, LeafType type, Projection.Field field, String parent) {
        if (!(value instanceof Node.Leaf leaf)) {
            return invalid(field, parent);
        }
        if (!LeafValues.isValid(leaf, type)) {
            return invalid(field, parent);
        }
        boolean quote = LeafValues.isNumber(leaf) && type.kind() == LeafType.Kind.ID;
        if (quote) {
            out.put('"');
        }
        out.put(leaf.source(), leaf.from(), leaf.length());
        if (quote) {
            out.put('"');
        }
        return true;
    }

    private boolean invalid(Projection.Field field, String parent) {
        errors.add("The subgraph returned an invalid value for " + parent + "." + field.name() + ", which is of type "
                + field.type().text(), path, Map.of("code", "INVALID_SUBGRAPH_VALUE"));
        return false;
    }
}
