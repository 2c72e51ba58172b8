package io.juncture.goals;

import io.juncture.subgraph.security.AnonymousFields;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** Lets operators in who have a key and no account. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    private static final String HEADER = "x-admin-key";
    private static final String CONTEXT_KEY = "adminKey";

    /** These check the key themselves. */
    @Bean
    AnonymousFields fieldsForOperators() {
        return AnonymousFields.of("Query.simulationCacheStatistics", "Query.simulationPerformance",
                "Mutation.invalidateSimulationCache");
    }

    @Bean
    WebGraphQlInterceptor adminKey() {
        return (request, chain) -> {
            String key = request.getHeaders().getFirst(HEADER);
            if (key != null) {
                request.configureExecutionInput((_, builder) -> builder.graphQLContext(Map.of(CONTEXT_KEY, key)).build());
            }
            return chain.next(request);
        };
    }
}
