package io.juncture.gateway.graphql;

import io.juncture.federation.executor.prepare.PreparedOperation;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a client accepts as an answer. Streams must be named: no wildcard means them.
 *
 * @param single one response
 * @param events server-sent events
 * @param parts  a multipart body
 */
record Accepted(Optional<ResponseType> single, Optional<StreamFormat> events, Optional<StreamFormat> parts) {

    static Accepted of(HttpHeaders headers) {
        var ranges = ranges(headers);
        return new Accepted(ResponseType.accepted(headers),
                ranges.stream().filter(range -> is(range, "text", "event-stream")).findFirst()
                        .map(_ -> StreamFormat.EVENTS),
                ranges.stream().filter(range -> is(range, "multipart", "mixed")).findFirst()
                        .map(Accepted::parts));
    }

    private static StreamFormat parts(MediaType range) {
        if (range.getParameter("subscriptionSpec") != null) {
            return StreamFormat.PAYLOADS;
        }
        return "v0.2".equals(range.getParameter("incrementalSpec")) ? StreamFormat.PENDING_PARTS : StreamFormat.PARTS;
    }

    private static boolean is(MediaType range, String type, String subtype) {
        return range.getType().equals(type) && range.getSubtype().equals(subtype) && range.getQualityValue() > 0;
    }

    private static List<MediaType> ranges(HttpHeaders headers) {
        try {
            return headers.getAccept();
        } catch (InvalidMediaTypeException _) {
            return List.of();
        }
    }

    boolean isNothing() {
        return single.isEmpty() && anyStream().isEmpty();
    }

    /**
     * How the responses to an operation are sent as they come; empty when it is answered in one piece, as mutations always
     * are: a client that leaves does not interrupt them.
     */
    Optional<StreamFormat> formatOf(PreparedOperation operation) {
        return switch (operation.kind()) {
            case SUBSCRIPTION -> anyStream();
            case QUERY -> parts.filter(_ -> operation.defers())
                    .map(format -> format == StreamFormat.PAYLOADS ? StreamFormat.PARTS : format);
            case MUTATION -> Optional.empty();
        };
    }

    /** How one response is sent to a client that accepts nothing but streams. */
    Optional<StreamFormat> forSingle() {
        return single.isPresent() ? Optional.empty() : anyStream();
    }

    private Optional<StreamFormat> anyStream() {
        return events.or(() -> parts);
    }
}
