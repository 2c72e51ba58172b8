package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.measure.ApiMeasurements.Cache;
import java.util.HashMap;
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

    Reply with(Map<String, String> moreHeaders) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(moreHeaders);
        return new Reply(status, type, body, all, cache);
    }
}
