package io.juncture.gateway.admin;

import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import io.juncture.gateway.rest.definition.FacadeException;
import io.juncture.gateway.subgraph.UnroutableSubgraphException;
import io.juncture.gateway.supergraph.EngineHolder;
import io.juncture.gateway.supergraph.SupergraphDocument;
import io.juncture.gateway.supergraph.UnusableSupergraphException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves {@code POST /admin/supergraph}: the body, a supergraph or a list of subgraphs to compose, replaces what the gateway
 * serves. Answers when every later request is answered on it, with {@code {"subgraphs": [names], "plannedOperations": n,
 * "millis": n}}; with status 422 and an error when it cannot be served, and then all stays as it was.
 */
final class SupergraphHandler implements WebHandler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.POST, HttpMethod.PUT);

    private final OperatorGuard guard;
    private final EngineHolder engines;
    private final int maxBytes;

    SupergraphHandler(OperatorGuard guard, EngineHolder engines, int maxBytes) {
        this.guard = guard;
        this.engines = engines;
        this.maxBytes = maxBytes;
    }

    private record Swapped(List<String> subgraphs, int plannedOperations, long millis) {
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (!METHODS.contains(request.getMethod())) {
            return Mono.error(new MethodNotAllowedException(request.getMethod(), METHODS));
        }
        return guard.check(exchange)
                .then(DataBufferUtils.join(request.getBody(), maxBytes))
                .onErrorMap(DataBufferLimitException.class, _ -> new GatewayException(new GatewayError(
                        HttpStatus.CONTENT_TOO_LARGE, "REQUEST_TOO_LARGE", "The document has more than " + maxBytes
                                + " bytes (juncture.admin.max-document-size)")))
                .map(buffer -> {
                    var text = buffer.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(buffer);
                    return text;
                })
                .defaultIfEmpty("")
                .publishOn(Schedulers.boundedElastic())
                .map(this::swap)
                .flatMap(swapped -> write(exchange, swapped));
    }

    private Swapped swap(String document) {
        var begun = System.nanoTime();
        try {
            var supergraph = SupergraphDocument.read(document);
            var planned = engines.swap(supergraph);
            return new Swapped(supergraph.subgraphs().stream().map(subgraph -> subgraph.name()).toList(), planned,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        } catch (UnusableSupergraphException unusable) {
            throw refused(unusable.getMessage());
        } catch (UnroutableSubgraphException unroutable) {
            throw refused(unroutable.getMessage());
        } catch (FacadeException unfit) {
            throw refused("The REST facade does not fit it: " + unfit.getMessage());
        }
    }

    private static GatewayException refused(String reason) {
        return new GatewayException(new GatewayError(HttpStatus.UNPROCESSABLE_CONTENT, "SUPERGRAPH_REFUSED", reason));
    }

    private static Mono<Void> write(ServerWebExchange exchange, Swapped swapped) {
        var body = JSON.writeValueAsBytes(swapped);
        var response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
