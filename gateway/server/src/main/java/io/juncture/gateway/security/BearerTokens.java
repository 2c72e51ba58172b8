package io.juncture.gateway.security;

import io.juncture.gateway.request.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Understands bearer tokens, wherever they come from. */
public final class BearerTokens {

    private final Optional<ReactiveJwtDecoder> decoder;
    private final String rolesClaim;
    private final List<String> policyClaims;

    /**
     * @param decoder      empty to understand none
     * @param policyClaims the claims whose values are names of policies
     */
    BearerTokens(Optional<ReactiveJwtDecoder> decoder, String rolesClaim, List<String> policyClaims) {
        this.decoder = decoder;
        this.rolesClaim = rolesClaim;
        this.policyClaims = List.copyOf(policyClaims);
    }

    Optional<ReactiveJwtDecoder> decoder() {
        return decoder;
    }

    /**
     * Whose token it is; anonymous where no tokens are understood.
     *
     * @return fails with an {@link org.springframework.security.oauth2.jwt.JwtException JwtException} when the token is
     *         not valid
     */
    public Mono<Caller> caller(String token) {
        return decoder.map(present -> present.decode(token).map(this::caller)).orElse(Mono.just(Caller.ANONYMOUS));
    }

    Caller caller(Jwt token) {
        var roles = Optional.ofNullable(token.getClaimAsStringList(rolesClaim)).map(Set::copyOf).orElse(Set.of());
        return new Caller(Optional.ofNullable(token.getSubject()), roles, token.getClaims(),
                Rights.of(token.getClaims(), policyClaims));
    }
}
