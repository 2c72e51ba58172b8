package io.juncture.profiler.account;

import io.juncture.profiler.identity.TokenPayload;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What people change about their accounts. */
@Controller
class AccountController {

  private final Registration registration;
  private final PasswordChange passwordChange;
  private final PasswordReset passwordReset;
  private final ProfileUpdate profileUpdate;

  AccountController(Registration registration, PasswordChange passwordChange, PasswordReset passwordReset,
      ProfileUpdate profileUpdate) {
    this.registration = registration;
    this.passwordChange = passwordChange;
    this.passwordReset = passwordReset;
    this.profileUpdate = profileUpdate;
  }

  @MutationMapping
  Mono<TokenPayload> register(@Argument RegisterInput input, @ContextValue(required = false) Optional<String> clientAddress) {
    return registration.register(input, clientAddress);
  }

  @MutationMapping
  Mono<User> updateProfile(@ContextValue Caller caller, @Argument UpdateProfileInput input) {
    return profileUpdate.update(caller, input);
  }

  @MutationMapping
  Mono<TokenPayload> changePassword(@ContextValue Caller caller, @Argument @Valid ChangePasswordInput input,
      @ContextValue(required = false) Optional<String> clientAddress) {
    return passwordChange.change(caller, input, clientAddress);
  }

  @MutationMapping
  Mono<Boolean> requestPasswordReset(@Argument @NotBlank @Size(max = 254) String email,
      @ContextValue(required = false) Optional<String> clientAddress) {
    return passwordReset.request(email, clientAddress).thenReturn(true);
  }

  @MutationMapping
  Mono<Boolean> resetPassword(@Argument @Valid ResetPasswordInput input, @ContextValue(required = false) Optional<String> clientAddress) {
    return passwordReset.reset(input, clientAddress).thenReturn(true);
  }
}
