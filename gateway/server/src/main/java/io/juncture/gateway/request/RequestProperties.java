package io.juncture.gateway.request;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken from client requests.
 *
 * @param propagateHeaders names of the client's headers that travel on to subgraphs; {@code x-request-id} always does;
 *                         the value of {@code x-client-address} is the gateway's own
 * @param trustedProxies   addresses or networks (CIDR) of proxies whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("juncture.request")
public record RequestProperties(
        @DefaultValue({"authorization", "traceparent", "tracestate", "baggage"}) List<String> propagateHeaders,
        @DefaultValue List<String> trustedProxies) {

    public RequestProperties {
        trustedProxies.forEach(ClientAddresses::network);
    }
}
