package io.juncture.gateway.operations;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.juncture.gateway.rest.Family;
import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.limits.RateLimits;
import io.juncture.gateway.rest.measure.ApiMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Flux;

/** Resolves what the schema tells about REST families. */
final class RestApiFetchers {

    private static final int MOST_SECONDS = 3600;

    private final ObjectProvider<LiveFacade> facades;
    private final ApiMeasurements measurements;
    private final RateLimits rateLimits;
    private final boolean limiting;
    private final InstantSource clock;

    /**
     * @param facades  asked late, for the facade needs the engine and the engine needs this subgraph
     * @param limiting whether rate limits hold
     */
    RestApiFetchers(ObjectProvider<LiveFacade> facades, ApiMeasurements measurements, RateLimits rateLimits,
            boolean limiting, InstantSource clock) {
        this.facades = facades;
        this.measurements = measurements;
        this.rateLimits = rateLimits;
        this.limiting = limiting;
        this.clock = clock;
    }

    RuntimeWiring.Builder wire(RuntimeWiring.Builder wiring) {
        return wiring
                .type("RestApi", type -> type.dataFetcher("metrics", this::metrics)
                        .dataFetcher("rateLimits", DataFetchingEnvironment::getSource))
                .type("RestRateLimits", type -> type.dataFetcher("enabled", _ -> limiting)
                        .dataFetcher("limits", environment -> limits(environment.getSource()))
                        .dataFetcher("limit", this::limit)
                        .dataFetcher("usage", this::usage));
    }

    @Nullable Family family(DataFetchingEnvironment environment) {
        String name = environment.getArgument("name");
        return facades.stream().flatMap(facade -> facade.current().families().stream())
                .filter(family -> family.name().equals(name)).findFirst().orElse(null);
    }

    /** The family at once and then again and again, as long as there is one. */
    Object liveFamily(DataFetchingEnvironment environment) {
        int seconds = environment.getArgument("everySeconds");
        if (seconds < 1 || seconds > MOST_SECONDS) {
            String message = "must be between 1 and " + MOST_SECONDS;
            return DataFetcherResult.newResult().error(GraphqlErrorBuilder.newError(environment)
                    .message("everySeconds " + message).extensions(Map.of("code", "INVALID_INPUT",
                            "violations", List.of(Map.of("field", "everySeconds", "message", message)))).build()).build();
        }
        return Flux.interval(Duration.ZERO, Duration.ofSeconds(seconds)).onBackpressureDrop()
                .map(_ -> Optional.ofNullable(family(environment)))
                .takeWhile(Optional::isPresent).map(Optional::get);
    }

    private RestApiView.Metrics metrics(DataFetchingEnvironment environment) {
        Family family = environment.getSource();
        String period = environment.getArgument("period");
        return RestApiView.Metrics.of(measurements.summary(family.name(), switch (period) {
            case "HOUR" -> Duration.ofHours(1);
            case "DAY" -> Duration.ofDays(1);
            case "WEEK" -> Duration.ofDays(7);
            case "MONTH" -> Duration.ofDays(30);
            default -> throw new IllegalArgumentException("No such period: " + period);
        }));
    }

    private static List<RestApiView.Limit> limits(Family family) {
        return family.dialect().rateLimits().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> RestApiView.Limit.of(entry.getKey(), entry.getValue())).toList();
    }

    private RestApiView.@Nullable Limit limit(DataFetchingEnvironment environment) {
        String name = environment.getArgument("name");
        return limits(environment.getSource()).stream().filter(limit -> limit.name().equals(name)).findFirst().orElse(null);
    }

    private List<RestApiView.Usage> usage(DataFetchingEnvironment environment) {
        Family family = environment.getSource();
        Instant now = clock.instant();
        return rateLimits.usage(family.name()).stream().map(usage -> RestApiView.Usage.of(usage, now)).toList();
    }
}
