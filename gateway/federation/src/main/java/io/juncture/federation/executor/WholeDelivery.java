package io.juncture.federation.executor;

import io.juncture.federation.planner.plan.ExecutionPlan;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;

/** Delivers everything in one response. Cancelling the response ends the run. */
final class WholeDelivery implements Delivery {

    private final ExecutionPlan plan;
    private final int maxBytes;
    private final Node.Fields root;
    private final Errors errors;
    private final CompletableFuture<GraphQLResponse> response = new CompletableFuture<>();
    private int received;

    /** @param maxBytes of the response */
    WholeDelivery(ExecutionPlan plan, int maxBytes) {
        this.plan = plan;
        this.maxBytes = maxBytes;
        this.root = new Node.Fields(plan.layout());
        this.errors = new Errors(root, plan.projection());
    }

    @Override
    public Node.Fields root() {
        return root;
    }

    @Override
    public Errors errors() {
        return errors;
    }

    @Override
    public void merged(int fetch, int bytes) {
        received += bytes;
    }

    @Override
    public void advance(BitSet finished) {
        if (finished.cardinality() == plan.fetches().size() && !response.isDone()) {
            response.complete(Responses.data(root, plan.projection(), errors, maxBytes, received));
        }
    }

    @Override
    public void fail() {
        response.complete(Responses.failed());
    }

    @Override
    public CompletableFuture<GraphQLResponse> end() {
        return response;
    }
}
