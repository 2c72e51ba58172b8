package io.juncture.federation.executor;

import io.juncture.federation.executor.json.JsonScanner;
import io.juncture.federation.executor.prepare.CompiledFetch;
import io.juncture.federation.executor.prepare.Variant;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a plan. A fetch starts as soon as those it needs are merged. Answers are merged one at a time, by
 * whichever thread brings one while nobody else is merging, so nothing blocks and nothing is shared.
 */
final class Execution {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final Variant variant;
    private final Map<String, Object> variables;
    private final RequestContext context;
    private final SubgraphClient client;
    private final int maxResponseBytes;
    private final Node.Fields root;
    private final Errors errors;
    private final BitSet started = new BitSet();
    private final BitSet finished = new BitSet();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final CompletableFuture<GraphQLResponse> result = new CompletableFuture<>();
    private int traversals;

    private record Answer(CompiledFetch fetch, List<EntityTargets> batches, byte @Nullable [] body,
            @Nullable Throwable failure) {
    }

    Execution(Variant variant, Map<String, Object> variables, RequestContext context, SubgraphClient client,
            int maxResponseBytes) {
        this.variant = variant;
        this.variables = variables;
        this.context = context;
        this.client = client;
        this.maxResponseBytes = maxResponseBytes;
        this.root = new Node.Fields(variant.plan().layout());
        this.errors = new Errors(root, variant.plan().projection());
    }

    Node.Fields root() {
        return root;
    }

    Errors errors() {
        return errors;
    }

    /** Cancelling the result cancels the calls under way, and no further ones are made. */
    CompletableFuture<GraphQLResponse> run() {
        waiting.incrementAndGet();
        try {
            startReady();
        } catch (Throwable e) {
            fail(e);
        }
        drain();
        return result;
    }

    private void offer(Answer answer) {
        answers.add(answer);
        if (waiting.getAndIncrement() == 0) {
            drain();
        }
    }

    private void drain() {
        do {
            Answer answer = answers.poll();
            if (answer != null && !result.isDone()) {
                try {
                    merge(answer);
                    finished.set(answer.fetch().step().id());
                    startReady();
                } catch (Throwable e) {
                    fail(e);
                }
            }
        } while (waiting.decrementAndGet() != 0);
    }

    /** Also for errors such as a missing class: whatever happens, somebody waits for an answer. */
    private void fail(Throwable failure) {
        LOG.error("Execution failed", failure);
        result.complete(Responses.failed());
    }

    private void startReady() {
        List<CompiledFetch> fetches = variant.fetches();
        boolean again = true;
        while (again) {
            again = false;
            for (CompiledFetch fetch : fetches) {
                int id = fetch.step().id();
                if (!started.get(id) && containsAll(finished, fetch.step().after())) {
                    started.set(id);
                    if (!start(fetch)) {
                        finished.set(id);
                        again = true;
                    }
                }
            }
        }
        if (finished.cardinality() == fetches.size() && !result.isDone()) {
            result.complete(Responses.data(root, variant.plan().projection(), errors));
        }
    }

    private static boolean containsAll(BitSet set, BitSet wanted) {
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            if (!set.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Sends a fetch; false when there is nothing to ask for. */
    private boolean start(CompiledFetch fetch) {
        List<EntityTargets> batches = new ArrayList<>(fetch.step().entities().size());
        boolean wanted = fetch.step().root();
        for (EntityBatch batch : fetch.step().entities()) {
            EntityTargets targets = EntityTargets.collect(batch, root, () -> ++traversals);
            batches.add(targets);
            wanted |= !targets.isEmpty();
        }
        if (!wanted) {
            return false;
        }
        SubgraphRequest request = new SubgraphRequest(fetch.subgraph(), fetch.kind(),
                RequestBody.of(fetch, variables, batches), context);
        try {
            CompletableFuture<byte[]> call = client.execute(request).toCompletableFuture();
            call.whenComplete((body, failure) -> offer(new Answer(fetch, batches, body, failure)));
            result.whenComplete((_, _) -> call.cancel(false));
        } catch (RuntimeException e) {
            offer(new Answer(fetch, batches, null, e));
        }
        return true;
    }

    private void merge(Answer answer) {
        byte[] body = answer.body();
        if (body == null) {
            failed(answer, answer.failure());
            return;
        }
        if (body.length > maxResponseBytes) {
            failed(answer, new SubgraphException("SUBGRAPH_RESPONSE_TOO_LARGE", "The response of subgraph "
                    + answer.fetch().subgraph().name() + " is larger than " + maxResponseBytes + " bytes"));
            return;
        }
        ExecutionPlan plan = variant.plan();
        ResponseReader.Response response;
        try {
            response = ResponseReader.read(body, answer.batches(), plan.layout());
        } catch (JsonScanner.MalformedException | StackOverflowError e) {
            failed(answer, new SubgraphException("SUBGRAPH_INVALID_RESPONSE", "The response of subgraph "
                    + answer.fetch().subgraph().name() + " is not a GraphQL response"
                    + (e.getMessage() == null ? "" : ": " + e.getMessage())));
            return;
        }
        response.root().ifPresent(root::merge);
        for (EntityTargets targets : answer.batches()) {
            merge(targets, response.entities().getOrDefault(targets.batch().key(), List.of()));
        }
        String service = answer.fetch().subgraph().name();
        for (Object error : response.errors()) {
            if (answer.fetch().step().root()) {
                errors.forwardRoot(error, service);
            } else {
                errors.forwardEntities(error, service, answer.batches());
            }
        }
        if (!response.isWhole(answer.batches())) {
            failed(answer, new SubgraphException("SUBGRAPH_INVALID_RESPONSE",
                    "The response of subgraph " + service + " lacks data and gives no error"));
        }
    }

    private static void merge(EntityTargets targets, List<List<Node.Fields>> entities) {
        for (int i = 0; i < entities.size(); i++) {
            for (Node.Fields object : targets.objects(i)) {
                for (Node.Fields entity : entities.get(i)) {
                    if (entity.layout() == object.layout()) {
                        object.merge(entity);
                    }
                }
            }
        }
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
        List<EntityTargets> batches = answer.batches();
        List<Object> path = batches.size() == 1 ? errors.position(batches.getFirst().batch()) : List.of();
        errors.add(message, path, extensions);
    }
}
