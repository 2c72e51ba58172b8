package io.juncture.federation.executor.response;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.planner.plan.Layout;
import io.juncture.federation.planner.plan.Projection;

/**
 * What is known of a response while its subgraphs answer.
 *
 * @param root       the object that answers are merged into
 * @param projection all that the client asked for
 * @param errors     where errors are collected
 */
public record MergedResponse(Node.Fields root, Projection projection, Errors errors) {

    /** One of which nothing is known. */
    public static MergedResponse empty(Layout layout, Projection projection) {
        Node.Fields root = new Node.Fields(layout);
        return new MergedResponse(root, projection, new Errors(root, projection));
    }
}
