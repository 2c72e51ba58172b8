package io.juncture.gateway.rest.openapi;

import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.definition.Access;
import io.juncture.gateway.rest.definition.Format;
import io.juncture.gateway.rest.request.Fallback;
import io.juncture.gateway.rest.request.Source;
import io.juncture.gateway.rest.response.Member;
import io.juncture.gateway.rest.response.ObjectShape;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** What an endpoint answers, success and errors. */
final class Responses {

    private static final String RATE_LIMITED = "RATE_LIMITED";

    private Responses() {
    }

    static ObjectNode of(Endpoint endpoint) {
        ObjectNode responses = Schemas.JSON.objectNode();
        responses.set(Integer.toString(endpoint.settings().status()), success(endpoint));
        errors(endpoint).forEach((status, response) -> responses.set(status.toString(), response));
        return responses;
    }

    /** The name of the component that describes a family's errors. */
    static String errorComponent(String family) {
        return family + ".Error";
    }

    private static ObjectNode success(Endpoint endpoint) {
        ObjectNode response = described(endpoint.settings().status());
        if (endpoint.settings().isWithoutContent()) {
            return response;
        }
        ObjectNode content = response.putObject("content");
        for (Format format : endpoint.settings().formats()) {
            ObjectNode media = content.putObject(format.mediaType().getType() + "/" + format.mediaType().getSubtype());
            media.set("schema", switch (format) {
                case JSON -> EnvelopeSchemas.of(endpoint.dialect().success(), OutputSchemas.of(endpoint.shape()));
                case CSV -> Schemas.of("string").put("description", "Rows of `metric,value`.");
            });
        }
        return response;
    }

    private static Map<Integer, ObjectNode> errors(Endpoint endpoint) {
        Map<Integer, ObjectNode> errors = new TreeMap<>();
        codes(endpoint).map(endpoint.dialect()::status).forEach(status -> errors.computeIfAbsent(status, _ -> error(endpoint, status)));
        return errors;
    }

    /** The codes of errors: of what every endpoint like this checks, and those that the schema tells of its fields. */
    private static Stream<String> codes(Endpoint endpoint) {
        boolean hasInput = endpoint.variables().bindings().stream().anyMatch(it -> !(it.source() instanceof Source.Path));
        boolean hasBody = endpoint.settings().hasBody() || endpoint.variables().readBody();
        boolean guarded = endpoint.access() == Access.AUTHENTICATED || endpoint.settings().apiKey().isPresent();
        boolean limited = endpoint.dialect().rateLimits().containsKey(endpoint.settings().rateLimit());
        return Stream.of(
                when(hasInput, "INVALID_INPUT"),
                when(hasBody, "MALFORMED_BODY", "REQUEST_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"),
                when(guarded || endpoint.settings().hasBody(), "UNAUTHENTICATED"),
                when(guarded || endpoint.variables().fallBackTo(Fallback.REFRESH_TOKEN), "FORBIDDEN"),
                when(canBeAbsent(endpoint.shape()) || endpoint.settings().path().contains("{"), "NOT_FOUND"),
                when(limited, RATE_LIMITED),
                when(true, "INTERNAL_ERROR", "SUBGRAPH_UNAVAILABLE", "SUBGRAPH_TIMEOUT"),
                endpoint.toldCodes().stream()).flatMap(it -> it);
    }

    private static Stream<String> when(boolean possible, String... codes) {
        return possible ? Stream.of(codes) : Stream.empty();
    }

    private static ObjectNode error(Endpoint endpoint, int status) {
        ObjectNode response = described(status);
        if (status == endpoint.dialect().status(RATE_LIMITED)) {
            response.putObject("headers").putObject("Retry-After").put("description", "Seconds until the next window.")
                    .set("schema", Schemas.of("integer"));
        }
        response.putObject("content").putObject("application/json").set("schema", Schemas.reference(errorComponent(endpoint.family())));
        return response;
    }

    private static ObjectNode described(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return Schemas.JSON.objectNode().put("description", known == null ? "Answer" : known.getReasonPhrase());
    }

    private static boolean canBeAbsent(ObjectShape shape) {
        return shape.members().stream().anyMatch(member -> member.notFound().isPresent()
                || member.placement() instanceof Member.Placement.Merged && member.shape() instanceof ObjectShape inner
                && canBeAbsent(inner));
    }
}
