package io.juncture.federation.executor.data;

import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.planner.plan.ContextSource;
import io.juncture.federation.planner.plan.ContextValue;
import io.juncture.federation.planner.plan.ContextVariables;
import io.juncture.federation.planner.plan.EntityBatch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The objects that a batch is about, those with the same values of contexts together. */
public final class ContextGroups {

    /** Subgraphs limit the size of documents, so what asks for more is several requests. Characters of selections. */
    private static final int MOST_SELECTED = 20_000;
    private static final int AROUND_SELECTION = 120;

    private final EntityBatch batch;
    private final ContextVariables variables;
    private final Map<List<ByteBuffer>, EntityTargets> groups = new LinkedHashMap<>();

    private ContextGroups(EntityBatch batch) {
        this.batch = batch;
        this.variables = batch.contexts();
    }

    /**
     * A group is asked for under names of its own, the first under those of the batch.
     *
     * @param traversals gives numbers that no other traversal of this response has
     */
    public static List<EntityTargets> collect(EntityBatch batch, Node.Fields root, IntSupplier traversals) {
        ContextGroups groups = new ContextGroups(batch);
        for (EntityBatch.Target target : batch.targets()) {
            new AncestorWalk(target.path(), traversals.getAsInt(), (object, above) -> groups.add(target, object, above))
                    .from(root);
        }
        groups.groups.values().removeIf(EntityTargets::isEmpty);
        groups.groups.values().forEach(EntityTargets::close);
        return List.copyOf(groups.groups.values());
    }

    /** What one fetch asks for, in as many requests as it takes; mostly one. */
    public static List<List<EntityTargets>> requests(List<EntityTargets> batches) {
        List<List<EntityTargets>> requests = new ArrayList<>(1);
        List<EntityTargets> current = new ArrayList<>(batches.size());
        int selected = 0;
        for (EntityTargets targets : batches) {
            int length = targets.contexts().isEmpty() ? 0 : AROUND_SELECTION + targets.batch().selection().length();
            if (selected > 0 && selected + length > MOST_SELECTED) {
                requests.add(current);
                current = new ArrayList<>();
                selected = 0;
            }
            current.add(targets);
            selected += length;
        }
        requests.add(current);
        return requests;
    }

    /** An object whose context was not fetched, or is null where it may not be, is left out. */
    private void add(EntityBatch.Target target, Node.Fields object, List<Node.Fields> above) {
        List<ByteBuffer> values = new ArrayList<>(target.contexts().size());
        for (ContextSource source : target.contexts()) {
            Utf8Buffer value = new Utf8Buffer(32);
            if (!write(source, above, value) || isNull(value) && variables.isRequired(values.size())) {
                return;
            }
            values.add(ByteBuffer.wrap(value.toByteArray()));
        }
        groups.computeIfAbsent(values, _ -> new EntityTargets(
                groups.isEmpty() ? batch : batch.copy(groups.size()), values.stream().map(ByteBuffer::array).toList()))
                .add(target, object);
    }

    private static boolean isNull(Utf8Buffer value) {
        return value.size() == 4 && value.array()[0] == 'n';
    }

    private static boolean write(ContextSource source, List<Node.Fields> above, Utf8Buffer out) {
        for (ContextSource.Ancestor ancestor : source.nearestFirst()) {
            Node.Fields object = above.get(ancestor.depth());
            ContextValue value = ancestor.byType().get(object.type());
            if (value != null) {
                return write(object, value, out);
            }
        }
        out.put("null");
        return true;
    }

    private static boolean write(Node.Fields object, ContextValue value, Utf8Buffer out) {
        if (value.slot() == ContextValue.NOTHING) {
            out.put("null");
            return true;
        }
        return write(object.get(value.slot()), value.below(), out);
    }

    /** False when something was never fetched. */
    private static boolean write(@Nullable Node node, Map<String, ContextValue> below, Utf8Buffer out) {
        switch (node) {
            case null -> {
                return false;
            }
            case Node.Null _ -> out.put("null");
            case Node.Leaf leaf -> out.put(leaf.source(), leaf.from(), leaf.length());
            case Node.Fields object -> {
                ContextValue value = below.get(object.type());
                return write(object, value == null ? new ContextValue(ContextValue.NOTHING, Map.of()) : value, out);
            }
            case Node.Items items -> {
                out.put('[');
                for (int i = 0; i < items.elements().length; i++) {
                    if (i > 0) {
                        out.put(',');
                    }
                    if (!write(items.elements()[i], below, out)) {
                        return false;
                    }
                }
                out.put(']');
            }
        }
        return true;
    }
}
