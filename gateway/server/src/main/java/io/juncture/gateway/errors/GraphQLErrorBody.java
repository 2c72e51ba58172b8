package io.juncture.gateway.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.juncture.gateway.errors.ErrorBodies.ErrorBody;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An error in the shape of a GraphQL response without data. */
public final class GraphQLErrorBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Body(List<Entry> errors) {
    }

    private record Entry(String message, Extensions extensions) {
    }

    private record Extensions(String code, @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> retryAfter) {
    }

    private GraphQLErrorBody() {
    }

    /** {@code {"errors": [{"message": ..., "extensions": {"code": ...}}]}} as {@code application/json}. */
    public static ErrorBody of(GatewayError error) {
        return new ErrorBody(MediaType.APPLICATION_JSON, bytes(error));
    }

    /** The same as bytes, for a caller that chooses the media type. */
    public static byte[] bytes(GatewayError error) {
        return JSON.writeValueAsBytes(
                new Body(List.of(new Entry(error.message(), new Extensions(error.code(), error.retryAfter().map(Duration::toSeconds))))));
    }
}
