package io.juncture.federation.executor.data;

import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.Representation;
import io.juncture.federation.planner.plan.RepresentationField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The objects that a batch is about, and their representations, each different one once. */
public final class EntityTargets {

    private static final byte[] TYPENAME = "\"__typename\":".getBytes(StandardCharsets.US_ASCII);

    private final EntityBatch batch;
    private final Utf8Buffer json = new Utf8Buffer(256);
    private final KnownSlices known = new KnownSlices(json);
    private final List<List<Node.Fields>> objects = new ArrayList<>();

    /** Whether the representation being written lacks something that was never fetched, which null does not stand for. */
    private boolean incomplete;

    private final List<byte[]> contexts;

    /** @param contexts the value of each of the batch's variables for contexts, as JSON */
    EntityTargets(EntityBatch batch, List<byte[]> contexts) {
        this.batch = batch;
        this.contexts = contexts;
        json.put('[');
    }

    /**
     * The objects of a batch that takes nothing from contexts.
     *
     * @param traversals gives numbers that no other traversal of this response has
     */
    public static EntityTargets collect(EntityBatch batch, Node.Fields root, IntSupplier traversals) {
        EntityTargets targets = new EntityTargets(batch, List.of());
        for (EntityBatch.Target target : batch.targets()) {
            new PathWalk(target.path(), traversals.getAsInt(), object -> targets.add(target, object)).from(root);
        }
        targets.close();
        return targets;
    }

    /** Ends the list of representations. */
    void close() {
        json.put(']');
    }

    /** The value of each of the batch's variables for contexts, as JSON. */
    public List<byte[]> contexts() {
        return contexts;
    }

    public EntityBatch batch() {
        return batch;
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** The representations as a JSON list. */
    public Utf8Buffer json() {
        return json;
    }

    public int size() {
        return objects.size();
    }

    /** The objects that one representation stands for. */
    public List<Node.Fields> objects(int representation) {
        return objects.get(representation);
    }

    void add(EntityBatch.Target target, Node.Fields object) {
        String type = object.type();
        for (Representation representation : target.representations()) {
            if (representation.isFor(type)) {
                add(object, representation);
                return;
            }
        }
    }

    private void add(Node.Fields object, Representation representation) {
        int before = json.size();
        incomplete = false;
        if (!objects.isEmpty()) {
            json.put(',');
        }
        int start = json.size();
        json.put('{').put(TYPENAME).putString(representation.typename());
        if (!fields(object, representation.fields(), true)) {
            json.truncate(before);
            return;
        }
        json.put('}');
        int index = known.add(start);
        if (index < objects.size()) {
            json.truncate(before);
            objects.get(index).add(object);
        } else {
            List<Node.Fields> same = new ArrayList<>(2);
            same.add(object);
            objects.add(same);
        }
    }

    private boolean fields(Node.Fields object, List<RepresentationField> fields, boolean comma) {
        for (int i = 0; i < fields.size(); i++) {
            RepresentationField field = fields.get(i);
            if (comma || i > 0) {
                json.put(',');
            }
            json.putString(field.name()).put(':');
            if (!value(object.get(field.slot()), field, 0)) {
                return false;
            }
        }
        return true;
    }

    /** Writes a value, or null in its place where that may be; false when an object without it cannot be represented. */
    private boolean value(@Nullable Node value, RepresentationField field, int level) {
        int before = json.size();
        if (value == null) {
            incomplete = true;
            return false;
        }
        if (present(value, field, level)) {
            return true;
        }
        if (incomplete) {
            return false;
        }
        json.truncate(before);
        json.put("null");
        return !field.nonNullAt(level);
    }

    private boolean present(Node value, RepresentationField field, int level) {
        switch (value) {
            case Node.Null _ -> {
                return false;
            }
            case Node.Leaf leaf -> json.put(leaf.source(), leaf.from(), leaf.length());
            case Node.Items items -> {
                json.put('[');
                for (int i = 0; i < items.elements().length; i++) {
                    if (i > 0) {
                        json.put(',');
                    }
                    if (!value(items.elements()[i], field, level + 1)) {
                        return false;
                    }
                }
                json.put(']');
            }
            case Node.Fields object -> {
                json.put('{');
                if (field.typed()) {
                    json.put(TYPENAME).putString(object.type());
                }
                if (!fields(object, field.byType().getOrDefault(object.type(), List.of()), field.typed())) {
                    return false;
                }
                json.put('}');
            }
        }
        return true;
    }
}
