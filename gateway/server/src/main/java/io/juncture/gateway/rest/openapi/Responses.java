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
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** What an endpoint answers, success and errors. */
final class Responses {

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
        boolean hasInput = endpoint.variables().bindings().stream().anyMatch(it -> !(it.source() instanceof Source.Path));
        boolean guarded = endpoint.access() == Access.AUTHENTICATED || endpoint.settings().apiKey().isPresent();
        add(errors, endpoint, hasInput, HttpStatus.BAD_REQUEST);
        add(errors, endpoint, guarded || endpoint.settings().hasBody(), HttpStatus.UNAUTHORIZED);
        add(errors, endpoint, guarded || endpoint.variables().fallBackTo(Fallback.REFRESH_TOKEN), HttpStatus.FORBIDDEN);
        add(errors, endpoint, canBeAbsent(endpoint.shape()) || endpoint.settings().path().contains("{"), HttpStatus.NOT_FOUND);
        add(errors, endpoint, endpoint.dialect().rateLimits().containsKey(endpoint.settings().rateLimit()),
                HttpStatus.TOO_MANY_REQUESTS);
        add(errors, endpoint, true, HttpStatus.INTERNAL_SERVER_ERROR);
        return errors;
    }

    private static void add(Map<Integer, ObjectNode> errors, Endpoint endpoint, boolean possible, HttpStatus status) {
        if (possible) {
            ObjectNode response = described(status.value());
            if (status == HttpStatus.TOO_MANY_REQUESTS) {
                response.putObject("headers").putObject("Retry-After").put("description", "Seconds until the next window.")
                        .set("schema", Schemas.of("integer"));
            }
            response.putObject("content").putObject("application/json")
                    .set("schema", Schemas.reference(errorComponent(endpoint.family())));
            errors.put(status.value(), response);
        }
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
