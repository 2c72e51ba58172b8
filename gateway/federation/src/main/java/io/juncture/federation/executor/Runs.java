package io.juncture.federation.executor;

import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import io.juncture.federation.executor.delivery.Delivery;
import io.juncture.federation.executor.delivery.EventStream;
import io.juncture.federation.executor.delivery.IncrementalDelivery;
import io.juncture.federation.executor.delivery.IncrementalFormat;
import io.juncture.federation.executor.delivery.IncrementalResponses;
import io.juncture.federation.executor.delivery.Outbox;
import io.juncture.federation.executor.delivery.WholeDelivery;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.Variant;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.MergedResponse;
import io.juncture.federation.executor.response.Responses;
import io.juncture.federation.planner.plan.PlanningException;
import io.juncture.federation.planner.plan.Deferring;
import io.juncture.federation.planner.plan.ExecutionPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs prepared operations: once with one answer, once with several, or for each event of a stream. */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final SubgraphClient client;
    private final ResponseLimits limits;
    private final VariantChoice choice;
    private final Introspection introspection;

    Runs(GraphQLSchema schema, SubgraphClient client, ResponseLimits limits, VariantChoice choice) {
        this.client = client;
        this.limits = limits;
        this.choice = choice;
        this.introspection = new Introspection(schema);
    }

    CompletableFuture<GraphQLResponse> whole(PreparedOperation operation, Map<String, Object> variables,
            RequestContext context) {
        try {
            Variant variant = choice.of(operation, variables, context, false);
            return run(variant, operation, variables, context);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(refusal(e));
        }
    }

    private CompletableFuture<GraphQLResponse> run(Variant variant, PreparedOperation operation,
            Map<String, Object> variables, RequestContext context) {
        MergedResponse response = begun(variant, context);
        if (variant.plan().nothingLeft()) {
            return CompletableFuture.completedFuture(Responses.nothingLeft(response.errors()));
        }
        introspect(variant, operation, variables, response);
        WholeDelivery delivery = whole(variant, response);
        execution(variant, variables, context, response, delivery).run();
        return delivery.end();
    }

    Flow.Publisher<GraphQLResponse> incremental(PreparedOperation operation, Map<String, Object> variables,
            RequestContext context, IncrementalFormat format) {
        return subscriber -> {
            CompletableFuture<Void> end = new CompletableFuture<>();
            Outbox<GraphQLResponse> outbox = new Outbox<>(subscriber, () -> { }, () -> end.cancel(false));
            subscriber.onSubscribe(outbox);
            try {
                Variant variant = choice.of(operation, variables, context, true);
                Optional<Deferring> deferring = variant.plan().deferring();
                if (deferring.isPresent()) {
                    MergedResponse response = begun(variant, context);
                    introspect(variant, operation, variables, response);
                    execution(variant, variables, context, response, new IncrementalDelivery(
                            variant.plan().projection(), deferring.get(), response, format, outbox, end, limits.answer())).run();
                } else {
                    CompletableFuture<GraphQLResponse> answer = run(variant, operation, variables, context);
                    end.whenComplete((_, _) -> answer.cancel(false));
                    answer.thenAccept(response -> only(IncrementalResponses.last(response), outbox));
                }
            } catch (RuntimeException e) {
                only(IncrementalResponses.last(refusal(e)), outbox);
            }
        };
    }

    Flow.Publisher<GraphQLResponse> events(PreparedOperation operation, Map<String, Object> variables,
            RequestContext context) {
        return subscriber -> {
            try {
                Variant variant = choice.of(operation, variables, context, false);
                if (variant.plan().nothingLeft()) {
                    single(Responses.noStream(begun(variant, context).errors()), subscriber);
                    return;
                }
                SubgraphRequest request =
                        SubgraphRequests.of(variant.fetches().getFirst(), variables, List.of(), context);
                EventStream stream = new EventStream(subscriber, event -> {
                    MergedResponse response = begun(variant, context);
                    WholeDelivery delivery = whole(variant, response);
                    execution(variant, variables, context, response, delivery).run(event);
                    return delivery.end();
                }, failure -> broken(request, failure));
                Flow.Publisher<byte[]> source = client.subscribe(request);
                subscriber.onSubscribe(stream.client());
                source.subscribe(stream);
            } catch (RuntimeException e) {
                single(refusal(e), subscriber);
            }
        };
    }

    private static void single(GraphQLResponse response, Flow.Subscriber<? super GraphQLResponse> subscriber) {
        Outbox<GraphQLResponse> outbox = new Outbox<>(subscriber, () -> { }, () -> { });
        subscriber.onSubscribe(outbox);
        only(response, outbox);
    }

    private static void only(GraphQLResponse response, Outbox<GraphQLResponse> outbox) {
        outbox.offer(response);
        outbox.complete();
    }

    /** Nothing but what is denied is known of it. */
    private static MergedResponse begun(Variant variant, RequestContext context) {
        ExecutionPlan plan = variant.plan();
        MergedResponse response = MergedResponse.empty(plan.layout(),
                plan.deferring().map(Deferring::whole).orElse(plan.projection()));
        Denials.report(plan.denied(), context.authorization(), response.errors());
        return response;
    }

    private WholeDelivery whole(Variant variant, MergedResponse response) {
        return new WholeDelivery(variant.fetches().size(), response, limits.answer());
    }

    private Execution execution(Variant variant, Map<String, Object> variables, RequestContext context,
            MergedResponse response, Delivery delivery) {
        return new Execution(variant, variables, context, client, limits, response, delivery);
    }

    private void introspect(Variant variant, PreparedOperation operation, Map<String, Object> variables,
            MergedResponse response) {
        if (!variant.plan().introspection().isEmpty()) {
            introspection.answer(operation, variables, variant.plan().introspection(), response);
        }
    }

    private static GraphQLResponse refusal(RuntimeException e) {
        if (e instanceof PlanningException unplannable) {
            return Responses.rejected(e.getMessage(), List.of(), unplannable.code());
        }
        if (e instanceof GraphQLError wrong) {
            return Responses.rejected(e.getMessage(), Optional.ofNullable(wrong.getLocations()).orElse(List.of()),
                    "BAD_USER_INPUT");
        }
        LOG.error("Execution failed", e);
        return Responses.failed();
    }

    private static GraphQLResponse broken(SubgraphRequest request, Throwable failure) {
        String service = request.subgraph().name();
        if (failure instanceof SubgraphException known) {
            return Responses.streamBroken(known.getMessage(), known.code(), service);
        }
        LOG.warn("The stream of subgraph {} broke", service, failure);
        return Responses.streamBroken("The stream of subgraph " + service + " broke", "SUBGRAPH_UNAVAILABLE", service);
    }
}
