package io.juncture.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.access.RootFields.RootField;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A field that is new at a root type must say in the schema who may ask for it, or be named here. {@code @authenticated} alone is not
 * enough, since systems are authenticated, too: people are told from them by the scope {@code account}, others by a role.
 */
class RootFieldsAreProtectedTest {

    /** Whoever has no token yet needs these. */
    private static final Set<String> PUBLIC = Set.of("Query.identityProvider", "Mutation.register", "Mutation.login", "Mutation.loginWithGoogle",
            "Mutation.refreshToken", "Mutation.logout", "Mutation.requestPasswordReset", "Mutation.resetPassword",
            "Mutation.partnerToken", "Mutation.clientCredentialsToken");

    /** A key in a header is enough for these, which no directive can ask for: their subgraphs do. */
    private static final Set<String> OF_OPERATORS = Set.of("Query.restApi", "Subscription.restApi", "Query.simulationCacheStatistics",
            "Query.simulationPerformance", "Mutation.invalidateSimulationCache");

    @Test
    void everyRootFieldButTheseAsksForAScopeOrARole() {
        var open = RootFields.ofSupergraph().stream()
                .filter(field -> !field.directives().contains("requiresScopes") && !field.directives().contains("policy"))
                .map(RootField::coordinate);
        assertThat(open).containsExactlyInAnyOrderElementsOf(Stream.concat(PUBLIC.stream(), OF_OPERATORS.stream()).toList());
    }
}
