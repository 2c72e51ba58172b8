package io.juncture.gateway.admin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What operators, see {@link io.juncture.gateway.operations.OperatorProperties OperatorProperties}, may do by HTTP.
 *
 * @param enabled         whether {@code /admin/supergraph} is there at all
 * @param maxDocumentSize the largest supergraph or list of subgraphs that it takes
 */
@Validated
@ConfigurationProperties("juncture.admin")
public record AdminProperties(@DefaultValue("false") boolean enabled, @DefaultValue("16MB") DataSize maxDocumentSize) {
}
