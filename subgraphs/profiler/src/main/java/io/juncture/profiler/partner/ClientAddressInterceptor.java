package io.juncture.profiler.partner;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes known to resolvers from where the platform's client calls, as the gateway says. The gateway writes the header itself and
 * passes none on that clients send; only gateways may reach subgraphs.
 */
@Component
class ClientAddressInterceptor implements WebGraphQlInterceptor {

  /** The address's name in the GraphQL context; the parameter of a resolver must be called so. */
  static final String KEY = "clientAddress";
  static final String HEADER = "X-Client-Address";

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    normal(request.getHeaders().getFirst(HEADER)).ifPresent(address ->
        request.configureExecutionInput((_, builder) -> builder.graphQLContext(Map.of(KEY, address)).build()));
    return chain.next(request);
  }

  /** Without a zone, an IPv4 address in its own form; empty for what is no address. */
  static Optional<String> normal(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      int zone = text.indexOf('%');
      return Optional.of(InetAddress.ofLiteral(zone < 0 ? text : text.substring(0, zone)).getHostAddress());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
