package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import java.util.List;

/** How the responses of one incremental delivery are written: clients know two forms. */
public sealed interface IncrementalFormat permits LabelledFragments, PendingFragments {

    /** What clients call {@code deferSpec=20220824}: each fragment comes with its path and label. */
    IncrementalFormat LABELLED = new LabelledFragments();

    /** What clients call {@code incrementalSpec=v0.2}: fragments are announced, and completed, by a number. */
    IncrementalFormat PENDING = new PendingFragments();

    /** @param announced the fragments that will follow; where there are none, this is all */
    GraphQLResponse initial(WrittenPart part, List<AnnouncedFragment> announced);

    /**
     * @param announced more fragments that will follow
     * @param hasNext   whether any will
     */
    GraphQLResponse next(List<DeliveredFragment> delivered, List<AnnouncedFragment> announced, boolean hasNext);

    /** @param left what was announced and will not come */
    GraphQLResponse broken(List<AnnouncedFragment> left);

    /** The end of a response with some fragments. */
    static GraphQLResponse ended(Utf8Buffer out, List<DeliveredFragment> delivered, boolean hasNext) {
        out.put(hasNext ? ",\"hasNext\":true}" : ",\"hasNext\":false}");
        boolean failed = delivered.stream().anyMatch(fragment -> fragment.part().failed());
        return new GraphQLResponse(out.toByteArray(), failed ? Outcome.DATA_WITH_ERRORS : Outcome.DATA,
                delivered.stream().flatMap(fragment -> fragment.part().codes().stream()).distinct().toList());
    }
}
