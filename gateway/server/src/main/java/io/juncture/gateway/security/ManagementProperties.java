package io.juncture.gateway.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read management endpoints other than health.
 *
 * @param open whether anybody may; for a management port of its own that is not reachable from outside
 * @param role the role a caller's token must carry otherwise
 */
@ConfigurationProperties("juncture.management")
public record ManagementProperties(@DefaultValue("false") boolean open, @DefaultValue("admin") String role) {
}
