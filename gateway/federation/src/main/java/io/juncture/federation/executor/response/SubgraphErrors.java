package io.juncture.federation.executor.response;

import io.juncture.federation.executor.data.EntityTargets;
import io.juncture.federation.executor.data.Node;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.RootTarget;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Forwards errors that subgraphs report, at the places where the client sees what they are about: each once, though objects
 * of an interface may have been asked for as objects of each of their types.
 */
public final class SubgraphErrors {

    /** Where Apollo's servers put stack traces. */
    private static final Set<String> NOT_FOR_CLIENTS = Set.of("stacktrace", "exception");

    private final MergedResponse response;
    private final Set<List<Object>> forwarded = new HashSet<>();

    public SubgraphErrors(MergedResponse response) {
        this.response = response;
    }

    /** Forwards what a subgraph reported about root fields; without a path that leads anywhere it is about those that are not there. */
    public void forwardRoot(Object error, String service, RootTarget target, List<Node.Fields> objects) {
        if (target.isOperationRoot()) {
            List<Object> stated = ClientPath.below(response.projection(), path(error));
            List<List<Object>> missing = stated.isEmpty() ? missing(target) : List.of();
            (missing.isEmpty() ? List.of(stated) : missing).forEach(path -> forward(error, service, path));
        } else {
            ClientPath.to(target.path(), response.root(), response.projection(), objects)
                    .forEach(found -> forward(error, service, found.then(path(error))));
        }
    }

    /** The client's paths of the root fields that the subgraph was asked for and that have no value. */
    private List<List<Object>> missing(RootTarget target) {
        return response.root().layout().slots().stream()
                .filter(slot -> target.keys().contains(slot.key()))
                .filter(slot -> response.root().get(slot.index()) == null || response.root().get(slot.index()) == Node.Null.NULL)
                .map(slot -> ClientPath.field(target, slot.key(), response.projection()))
                .filter(path -> !path.isEmpty()).toList();
    }

    /** Forwards what a subgraph reported about entities: once for each object that it concerns. */
    public void forwardEntities(Object error, String service, List<EntityTargets> batches) {
        if (response.errors().isFull()) {
            return;
        }
        List<?> path = path(error);
        if (path.size() >= 2 && path.get(1) instanceof Number index) {
            for (EntityTargets targets : batches) {
                if (targets.batch().key().equals(path.get(0)) && index.intValue() >= 0
                        && index.intValue() < targets.size()) {
                    List<?> rest = path.subList(2, path.size());
                    for (EntityBatch.Target target : targets.batch().targets()) {
                        for (ClientPath found : ClientPath.to(target.path(), response.root(), response.projection(),
                                targets.objects(index.intValue()))) {
                            forward(error, service, found.then(rest));
                        }
                    }
                    return;
                }
            }
        }
        for (EntityTargets targets : batches) {
            if (path.isEmpty() || targets.batch().key().equals(path.get(0))) {
                forward(error, service, position(targets));
                return;
            }
        }
        forward(error, service, List.of());
    }

    /** The client's path to a batch's first position, up to its last key, without indexes. */
    private List<Object> position(EntityTargets targets) {
        return ClientPath.position(targets.batch().targets().getFirst().path(), response.projection());
    }

    private void forward(Object error, String service, List<Object> path) {
        if (response.errors().isFull()) {
            return;
        }
        Map<?, ?> entry = error instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (entry.get("extensions") instanceof Map<?, ?> theirs) {
            theirs.forEach((key, value) -> extensions.put(String.valueOf(key), value));
        }
        extensions.keySet().removeAll(NOT_FOR_CLIENTS);
        extensions.put("service", service);
        String message = Optional.ofNullable(entry.get("message")).map(String::valueOf).orElse("The subgraph reported an error");
        if (forwarded.add(List.of(message, path, extensions))) {
            response.errors().add(message, path, extensions);
        }
    }

    private static List<?> path(Object error) {
        return error instanceof Map<?, ?> map && map.get("path") instanceof List<?> path ? path : List.of();
    }
}
