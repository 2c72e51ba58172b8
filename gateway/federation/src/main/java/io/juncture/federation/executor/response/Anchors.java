package io.juncture.federation.executor.response;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.planner.plan.DeferredPart;
import java.util.ArrayList;
import java.util.List;

/** Where deferred fragments begin in what is being written. */
public final class Anchors {

    private final int most;
    private final List<Anchor> anchors = new ArrayList<>(0);

    /** @param most beyond so many, one more throws a {@link Utf8Buffer.FullException} */
    public Anchors(int most) {
        this.most = most;
    }

    /**
     * A deferred fragment of one object.
     *
     * @param path the client's path to the object
     * @param at   where the object begins in the bytes written
     */
    public record Anchor(DeferredPart part, List<Object> path, Node.Fields object, int at) {
    }

    public List<Anchor> all() {
        return anchors;
    }

    void begin(List<DeferredPart> parts, List<Object> path, Node.Fields object, int at) {
        if (parts.size() > most - anchors.size()) {
            throw new Utf8Buffer.FullException(most);
        }
        parts.forEach(part -> anchors.add(new Anchor(part, List.copyOf(path), object, at)));
    }

    /** Forgets those in what a null replaced: everything after the first {@code length} bytes. */
    void cut(int length) {
        while (!anchors.isEmpty() && anchors.getLast().at() >= length) {
            anchors.removeLast();
        }
    }
}
