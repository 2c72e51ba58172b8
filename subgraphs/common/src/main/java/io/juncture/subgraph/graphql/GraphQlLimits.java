package io.juncture.subgraph.graphql;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one GraphQL request may ask of a subgraph.
 *
 * @param maxCharacters how long the text of a document may be; reading a number takes the square of its length
 * @param maxDepth how deep fields may be nested
 * @param maxFields how many fields an operation may select, fragments expanded
 * @param maxResultFields how many fields a result may hold: lists within lists multiply what an operation selects
 * @param maxRepresentations how many entities one {@code _entities} field may ask for
 * @param introspection whether {@code __schema} and {@code __type} are answered; the gateway does not need them
 */
@Validated
@ConfigurationProperties("juncture.graphql")
public record GraphQlLimits(
    @Positive @DefaultValue("100000") int maxCharacters,
    @Positive @DefaultValue("20") int maxDepth,
    @Positive @DefaultValue("2000") int maxFields,
    @Positive @DefaultValue("200000") int maxResultFields,
    @Positive @DefaultValue("5000") int maxRepresentations,
    @DefaultValue("false") boolean introspection) {}
