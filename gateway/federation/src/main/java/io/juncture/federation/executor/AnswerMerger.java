package io.juncture.federation.executor;

import io.juncture.federation.executor.data.EntityTargets;
import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.data.ResponseReader;
import io.juncture.federation.executor.json.MalformedJsonException;
import io.juncture.federation.executor.response.ClientPath;
import io.juncture.federation.executor.response.MergedResponse;
import io.juncture.federation.executor.response.SubgraphErrors;
import io.juncture.federation.planner.plan.Layout;
import io.juncture.federation.planner.plan.RootTarget;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes answers of subgraphs over into the response, and what is wrong with them into its errors. */
final class AnswerMerger {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerMerger.class);

    private final Layout layout;
    private final MergedResponse response;
    private final SubgraphErrors reported;
    private final ResponseLimits limits;
    private long together;

    AnswerMerger(Layout layout, MergedResponse response, ResponseLimits limits) {
        this.layout = layout;
        this.response = response;
        this.reported = new SubgraphErrors(response);
        this.limits = limits;
    }

    void merge(Answer answer) {
        byte[] body = answer.body();
        if (body == null) {
            failed(answer, answer.failure());
            return;
        }
        together += body.length;
        if (body.length > limits.perSubgraph()) {
            failed(answer, new SubgraphException("SUBGRAPH_RESPONSE_TOO_LARGE", "The response of subgraph "
                    + answer.fetch().subgraph().name() + " is larger than " + limits.perSubgraph() + " bytes"));
            return;
        }
        if (together > limits.together()) {
            failed(answer, new SubgraphException("SUBGRAPH_RESPONSES_TOO_LARGE", "The responses of all subgraphs are larger than "
                    + limits.together() + " bytes (limit max-subgraph-bytes)"));
            return;
        }
        ResponseReader.Response read;
        try {
            read = ResponseReader.read(body, answer.batches(),
                    answer.fetch().step().root().map(RootTarget::layout).orElse(layout));
        } catch (MalformedJsonException | StackOverflowError e) {
            failed(answer, new SubgraphException("SUBGRAPH_INVALID_RESPONSE", "The response of subgraph "
                    + answer.fetch().subgraph().name() + " is not a GraphQL response"
                    + (e.getMessage() == null ? "" : ": " + e.getMessage())));
            return;
        }
        read.root().ifPresent(root -> answer.roots().forEach(object -> merge(object, root)));
        for (EntityTargets targets : answer.batches()) {
            merge(targets, read.entities().getOrDefault(targets.batch().key(), List.of()));
        }
        String service = answer.fetch().subgraph().name();
        for (Object error : read.errors()) {
            answer.fetch().step().root().ifPresentOrElse(
                    target -> reported.forwardRoot(error, service, target, answer.roots()),
                    () -> reported.forwardEntities(error, service, answer.batches()));
        }
        read.lack(answer.batches()).ifPresent(lack -> failed(answer, new SubgraphException("SUBGRAPH_INVALID_RESPONSE",
                "The response of subgraph " + service + " " + lack)));
    }

    private static void merge(EntityTargets targets, List<List<Node.Fields>> entities) {
        for (int i = 0; i < entities.size(); i++) {
            for (Node.Fields object : targets.objects(i)) {
                for (Node.Fields entity : entities.get(i)) {
                    if (entity.layout() == object.layout()) {
                        merge(object, entity);
                    }
                }
            }
        }
    }

    private static void merge(Node.Fields object, Node.Fields answer) {
        object.merge(object.layout().apart() ? answer.copy() : answer);
    }

    private void failed(Answer answer, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause() : failure;
        String service = answer.fetch().subgraph().name();
        String message = "Subgraph " + service + " failed";
        String code = "SUBGRAPH_UNAVAILABLE";
        if (cause instanceof SubgraphException known) {
            message = known.getMessage();
            code = known.code();
        } else {
            LOG.warn("Subgraph {} failed", service, cause);
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("service", service);
        for (List<Object> position : positions(answer)) {
            response.errors().add(message, position, extensions);
        }
    }

    /** Where the client sees what failed: each root field, or each place of entities. */
    private Set<List<Object>> positions(Answer answer) {
        Set<List<Object>> positions = new LinkedHashSet<>();
        answer.fetch().step().root().ifPresent(target ->
                target.keys().forEach(key -> positions.add(ClientPath.field(target, key, response.projection()))));
        answer.batches().stream().filter(targets -> !targets.isEmpty())
                .flatMap(targets -> targets.batch().targets().stream())
                .forEach(target -> positions.add(ClientPath.position(target.path(), response.projection())));
        return positions;
    }
}
