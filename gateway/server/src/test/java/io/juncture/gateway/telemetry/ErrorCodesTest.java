package io.juncture.gateway.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {

    private static List<String> codes(String response) {
        return ErrorCodes.in(response.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsEachCodeOnce() {
        assertThat(codes("""
                {"data":{"errors":[{"extensions":{"code":"NO"}}]},
                 "errors":[{"message":"m","path":["a",1],"extensions":{"service":"s","code":"A","more":{"code":"NO"}}},
                           {"extensions":{"code":"B"}},{"extensions":{"code":"A"}}],"extensions":{"code":"NO"}}"""))
                .containsExactly("A", "B");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(codes("{\"data\":null}")).isEmpty();
        assertThat(codes("{\"errors\":[{\"message\":\"m\"},{\"extensions\":null},{\"extensions\":{\"code\":7}}]}")).isEmpty();
        assertThat(codes("{\"errors\":null}")).isEmpty();
        assertThat(codes("nonsense")).isEmpty();
        assertThat(codes("")).isEmpty();
    }
}
