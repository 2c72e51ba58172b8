package io.juncture.federation.executor.delivery;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;

/** What becomes of the merged data of one run. Called by one thread at a time. */
public interface Delivery {

    /** Nothing was asked yet, or so it is treated. */
    int NO_FETCH = -1;

    /** An answer to this fetch is merged: all errors that are new come from it. */
    void merged(int fetch);

    /** These fetches are done: whatever is complete can be delivered. */
    void advance(BitSet finished);

    /** Nothing more will come. */
    void fail();

    /** Done when everything is delivered, or nobody waits for more. */
    CompletableFuture<?> end();
}
