package io.juncture.federation.executor;

import io.juncture.federation.executor.data.EntityTargets;
import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.prepare.CompiledFetch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fetch.
 *
 * @param fetch   the fetch
 * @param roots   the objects that its root fields are for; none when it asked for entities
 * @param batches the entities that it asked for
 * @param body    the subgraph's response; null when there is none
 * @param failure why there is none
 */
record Answer(CompiledFetch fetch, List<Node.Fields> roots, List<EntityTargets> batches, byte @Nullable [] body,
        @Nullable Throwable failure) {
}
