package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.definition.Format;
import io.juncture.gateway.rest.request.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Chooses how an answer is written. */
final class Formats {

    static final String PARAMETER = "format";

    private Formats() {
    }

    /** What is wrong with the parameter. */
    static List<Violation> violations(List<Format> offered, ServerHttpRequest request) {
        String wanted = request.getQueryParams().getFirst(PARAMETER);
        if (offered.size() == 1 || wanted == null || wanted.isEmpty() || find(offered, wanted).isPresent()) {
            return List.of();
        }
        return List.of(new Violation(PARAMETER, "must be one of " + offered.stream().map(Format::parameterValue)
                .collect(Collectors.joining(", "))));
    }

    private static Optional<Format> find(List<Format> offered, String wanted) {
        return offered.stream().filter(format -> format.parameterValue().equals(wanted)).findFirst();
    }

    /** Expects a request without violations. The parameter decides, then the {@code Accept} header if it names one on offer, then the first on offer. */
    static Format choose(List<Format> offered, ServerHttpRequest request) {
        if (offered.size() == 1) {
            return offered.getFirst();
        }
        String wanted = request.getQueryParams().getFirst(PARAMETER);
        if (wanted != null && !wanted.isEmpty()) {
            return find(offered, wanted).orElseThrow();
        }
        for (MediaType accepted : accepted(request)) {
            for (Format format : offered) {
                if (accepted.includes(format.mediaType())) {
                    return format;
                }
            }
        }
        return offered.getFirst();
    }

    private static List<MediaType> accepted(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept();
        } catch (InvalidMediaTypeException _) {
            return List.of();
        }
    }
}
