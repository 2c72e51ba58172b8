package io.juncture.gateway.supergraph;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What clients may ask of the engine.
 *
 * @param queryPlan      how an operation would be answered
 * @param introspection  what the schema is
 * @param defer          answers in pieces
 * @param overrideLabels labels of progressive overrides, {@code @override(from:, label:)}, that are active;
 *                       {@code percent(n)} is active for n of 100 requests anyway
 */
@ConfigurationProperties("juncture")
record EngineProperties(@DefaultValue QueryPlan queryPlan, @DefaultValue Introspection introspection, @DefaultValue Defer defer,
        @DefaultValue Set<String> overrideLabels) {

    /** @param enabled whether {@code POST /graphql/plan} tells how an operation would be answered; in gateway.yml as juncture.graphiql.enabled */
    record QueryPlan(@DefaultValue("false") boolean enabled) {
    }

    /** @param enabled whether {@code __schema} and {@code __type} are answered; in gateway.yml as juncture.graphiql.enabled */
    record Introspection(@DefaultValue("false") boolean enabled) {
    }

    /** @param enabled whether operations may use {@code @defer} */
    record Defer(@DefaultValue("true") boolean enabled) {
    }
}
