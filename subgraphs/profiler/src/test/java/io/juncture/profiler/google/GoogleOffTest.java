package io.juncture.profiler.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.profiler.ProfilerTest;
import org.junit.jupiter.api.Test;

class GoogleOffTest extends ProfilerTest {

  @Test
  void withoutClientIdsSignInWithGoogleIsOff() {
    anonymous().document("mutation { loginWithGoogle(input: {idToken: \"any\"}) { token } }").execute().errors().satisfy(errors -> {
      assertThat(errors).hasSize(1);
      assertThat(errors.getFirst().getExtensions()).containsEntry("code", "NOT_CONFIGURED");
      assertThat(errors.getFirst().getMessage()).isEqualTo("Sign-in with Google is not set up here.");
    });
    as("user").document("mutation { linkGoogle(input: {idToken: \"any\"}) { id } }").execute().errors().satisfy(errors ->
        assertThat(errors.getFirst().getExtensions()).containsEntry("code", "NOT_CONFIGURED"));
  }
}
