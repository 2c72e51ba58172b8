package io.juncture.federation.executor;

import io.juncture.federation.executor.data.ContextGroups;
import io.juncture.federation.executor.data.EntityTargets;
import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.data.PathWalk;
import io.juncture.federation.executor.delivery.Delivery;
import io.juncture.federation.executor.prepare.CompiledFetch;
import io.juncture.federation.executor.prepare.Variant;
import io.juncture.federation.executor.response.MergedResponse;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.RootTarget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final MergedResponse response;
    private final Delivery delivery;
    private final AnswerMerger merger;
    private final BitSet started = new BitSet();
    private final BitSet finished = new BitSet();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    /** How many answers each fetch waits for: one, or several where it asks for many values of contexts. */
    private final int[] open;
    private int traversals;

    Execution(Variant variant, Map<String, Object> variables, RequestContext context, SubgraphClient client,
            ResponseLimits limits, MergedResponse response, Delivery delivery) {
        this.variant = variant;
        this.variables = variables;
        this.context = context;
        this.client = client;
        this.response = response;
        this.delivery = delivery;
        this.merger = new AnswerMerger(variant.plan().layout(), response, limits);
        this.open = new int[variant.fetches().size()];
    }

    /** When the delivery ends, the calls under way are cancelled, and no further ones are made. */
    void run() {
        waiting.incrementAndGet();
        try {
            delivery.merged(Delivery.NO_FETCH);
            startReady();
        } catch (Throwable e) {
            fail(e);
        }
        drain();
    }

    /** Runs with the first fetch answered already: by an event of a subscription. */
    void run(byte[] event) {
        started.set(0);
        open[0] = 1;
        offer(new Answer(variant.fetches().getFirst(), List.of(response.root()), List.of(), event, null));
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
            if (answer != null && !delivery.end().isDone()) {
                try {
                    merger.merge(answer);
                    int id = answer.fetch().step().id();
                    delivery.merged(id);
                    if (--open[id] == 0) {
                        finished.set(id);
                        startReady();
                    }
                } catch (Throwable e) {
                    fail(e);
                }
            }
        } while (waiting.decrementAndGet() != 0);
    }

    /** Also for errors such as a missing class: whatever happens, somebody waits for an answer. */
    private void fail(Throwable failure) {
        LOG.error("Execution failed", failure);
        delivery.fail();
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
        delivery.advance(finished);
    }

    private static boolean containsAll(BitSet set, BitSet wanted) {
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            if (!set.get(i)) {
                return false;
            }
        }
        return true;
    }

    private List<Node.Fields> roots(CompiledFetch fetch) {
        Optional<RootTarget> target = fetch.step().root();
        if (target.isEmpty() || target.get().isOperationRoot()) {
            return target.isEmpty() ? List.of() : List.of(response.root());
        }
        List<Node.Fields> roots = new ArrayList<>();
        new PathWalk(target.get().path(), ++traversals, roots::add).from(response.root());
        return roots;
    }

    /** Sends a fetch; false when there is nothing to ask for. */
    private boolean start(CompiledFetch fetch) {
        List<EntityTargets> batches = new ArrayList<>(fetch.step().entities().size());
        List<Node.Fields> roots = roots(fetch);
        boolean wanted = !roots.isEmpty();
        for (EntityBatch batch : fetch.step().entities()) {
            batches.addAll(batch.contexts().isEmpty()
                    ? List.of(EntityTargets.collect(batch, response.root(), () -> ++traversals))
                    : ContextGroups.collect(batch, response.root(), () -> ++traversals));
        }
        wanted |= batches.stream().anyMatch(targets -> !targets.isEmpty());
        if (!wanted) {
            return false;
        }
        List<List<EntityTargets>> requests = ContextGroups.requests(batches);
        open[fetch.step().id()] = requests.size();
        requests.forEach(asked -> send(fetch, roots, asked));
        return true;
    }

    private void send(CompiledFetch fetch, List<Node.Fields> roots, List<EntityTargets> batches) {
        SubgraphRequest request = SubgraphRequests.of(fetch, variables, batches, context);
        try {
            CompletableFuture<byte[]> call = client.execute(request).toCompletableFuture();
            call.whenComplete((body, failure) -> offer(new Answer(fetch, roots, batches, body, failure)));
            delivery.end().whenComplete((_, _) -> call.cancel(false));
        } catch (RuntimeException e) {
            offer(new Answer(fetch, roots, batches, null, e));
        }
    }
}
