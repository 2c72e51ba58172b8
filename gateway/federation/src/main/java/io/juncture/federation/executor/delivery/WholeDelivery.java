package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.MergedResponse;
import io.juncture.federation.executor.response.Responses;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;

/** Delivers everything in one response. Cancelling the response ends the run. */
public final class WholeDelivery implements Delivery {

    private final int fetches;
    private final MergedResponse response;
    private final int maxBytes;
    private final CompletableFuture<GraphQLResponse> end = new CompletableFuture<>();

    /**
     * @param fetches  how many there are
     * @param response what their answers are merged into
     * @param maxBytes of the response
     */
    public WholeDelivery(int fetches, MergedResponse response, int maxBytes) {
        this.fetches = fetches;
        this.response = response;
        this.maxBytes = maxBytes;
    }

    @Override
    public void merged(int fetch) {
        // one response has all errors, wherever they come from
    }

    @Override
    public void advance(BitSet finished) {
        if (finished.cardinality() == fetches && !end.isDone()) {
            end.complete(Responses.data(response, maxBytes));
        }
    }

    @Override
    public void fail() {
        end.complete(Responses.failed());
    }

    @Override
    public CompletableFuture<GraphQLResponse> end() {
        return end;
    }
}
