package io.juncture.gateway.rest.request;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What a client sent, as far as variables can come from it.
 *
 * @param path    the path's variables, decoded
 * @param query   the query parameters, decoded
 * @param headers the headers, names in lower case
 * @param body    the body; an empty object when there is none
 * @param known   what else is known about the request, to take where a parameter is absent; taking it may end the request
 */
public record RestRequest(Map<String, String> path, Map<String, List<String>> query, Map<String, List<String>> headers,
        JsonNode body, Map<Fallback, Supplier<String>> known) {
}
