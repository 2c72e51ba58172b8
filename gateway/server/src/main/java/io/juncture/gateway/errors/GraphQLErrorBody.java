package io.juncture.gateway.errors;

import io.juncture.gateway.errors.ErrorBodies.ErrorBody;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An error in the shape of a GraphQL response without data. */
public final class GraphQLErrorBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GraphQLErrorBody() {
    }

    /** {@code {"errors": [{"message": ..., "extensions": {"code": ...}}]}} as {@code application/json}. */
    public static ErrorBody of(GatewayError error) {
        return new ErrorBody(MediaType.APPLICATION_JSON, bytes(error));
    }

    /** The same as bytes, for a caller that chooses the media type. */
    public static byte[] bytes(GatewayError error) {
        return JSON.writeValueAsBytes(Map.of("errors", List.of(
                Map.of("message", error.message(), "extensions", Map.of("code", error.code())))));
    }
}
