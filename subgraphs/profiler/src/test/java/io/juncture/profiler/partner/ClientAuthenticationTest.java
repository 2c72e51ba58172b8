package io.juncture.profiler.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.subgraph.error.ErrorCode;
import io.juncture.subgraph.error.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAuthenticationTest {

  @Test
  void parametersAndBasicSayTheSame() {
    var expected = new ClientAuthentication("sk_1", new PartnerSecret("sh_2"));
    assertThat(of("sk_1", "sh_2", null)).isEqualTo(expected);
    assertThat(of(null, null, basic("sk_1:sh_2"))).isEqualTo(expected);
    assertThat(of("sk_1", null, basic("sk_1:sh_2"))).isEqualTo(expected);
    assertThat(of("sk_1", "sh_2", "Bearer abc")).isEqualTo(expected);
  }

  @Test
  void bothPartsOfBasicAreFormEncoded() {
    assertThat(of(null, null, basic("a%3Ab:c+d%25:e"))).isEqualTo(new ClientAuthentication("a:b", new PartnerSecret("c d%:e")));
  }

  @Test
  void twoWaysAtOnceAreNoRequest() {
    assertCode(ErrorCode.INVALID_INPUT, "sk_1", "sh_2", basic("sk_1:sh_2"));
    assertCode(ErrorCode.INVALID_INPUT, "sk_other", null, basic("sk_1:sh_2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic !!!", "Basic c2tfMQ==", "Bearer abc", "", "Basic YSUyOmI="})
  void whatIsNoBasicAuthenticatesNobody(String header) {
    assertCode(ErrorCode.INVALID_CREDENTIALS, null, null, header);
  }

  @Test
  void aKeyWithoutSecretAuthenticatesNobody() {
    assertCode(ErrorCode.INVALID_CREDENTIALS, "sk_1", null, null);
    assertCode(ErrorCode.INVALID_CREDENTIALS, null, "sh_2", null);
  }

  private static void assertCode(ErrorCode code, @Nullable String id, @Nullable String secret, @Nullable String header) {
    assertThatThrownBy(() -> of(id, secret, header)).isInstanceOfSatisfying(SubgraphException.class,
        failure -> assertThat(failure.code()).isEqualTo(code));
  }

  private static ClientAuthentication of(@Nullable String id, @Nullable String secret, @Nullable String header) {
    return ClientAuthentication.of(new ClientCredentialsInput("client_credentials", id, secret, header, null));
  }

  private static String basic(String text) {
    return "basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
