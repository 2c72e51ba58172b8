package io.juncture.gateway.graphql;

import io.juncture.federation.executor.response.GraphQLResponse.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The two media types of GraphQL responses, and what each makes of a response's outcome (GraphQL over HTTP, sections
 * "Media Types" and "Response").
 */
enum ResponseType {
    JSON("json", HttpStatus.OK),
    GRAPHQL("graphql-response+json", HttpStatus.BAD_REQUEST);

    private final MediaType type;
    private final HttpStatus requestError;

    ResponseType(String subtype, HttpStatus requestError) {
        this.type = new MediaType("application", subtype, StandardCharsets.UTF_8);
        this.requestError = requestError;
    }

    /**
     * What the client likes best of what there is: plain JSON where it does not care or did not say. Empty when it
     * accepts neither.
     */
    static Optional<ResponseType> accepted(HttpHeaders headers) {
        var accepted = accept(headers);
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream().filter(range -> range.getQualityValue() > 0)
                .flatMap(range -> List.of(values()).stream().filter(known -> range.includes(known.type)))
                .findFirst();
    }

    private static List<MediaType> accept(HttpHeaders headers) {
        try {
            var ranges = new ArrayList<>(headers.getAccept());
            MimeTypeUtils.sortBySpecificity(ranges);
            ranges.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return ranges;
        } catch (InvalidMediaTypeException _) {
            return List.of(MediaType.APPLICATION_OCTET_STREAM);
        }
    }

    MediaType mediaType() {
        return type;
    }

    HttpStatus status(Outcome outcome) {
        return switch (outcome) {
            case DATA, DATA_WITH_ERRORS -> HttpStatus.OK;
            case REQUEST_ERROR -> requestError;
            case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
