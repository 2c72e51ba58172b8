package io.juncture.gateway.graphiql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The GraphiQL page.
 *
 * @param enabled      whether it is served at {@code /graphiql/}
 * @param defaultQuery what its editor shows at first; empty for a short explanation
 */
@ConfigurationProperties("juncture.graphiql")
public record GraphiQLProperties(@DefaultValue("false") boolean enabled, @DefaultValue("") String defaultQuery) {
}
