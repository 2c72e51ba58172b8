package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.measure.ApiMeasurements.Cache;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * A finished answer.
 *
 * @param cache whether it came from a cache, for the measurements
 */
record Reply(int status, MediaType type, byte[] body, Map<String, String> headers, Cache cache) {

    Reply {
        headers = Map.copyOf(headers);
    }
}
