package io.juncture.gateway.security;

import io.juncture.gateway.request.Caller;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Understands bearer tokens, wherever they come from. */
public final class BearerTokens {

    private final Optional<ReactiveJwtDecoder> decoder;
    private final String rolesClaim;

    /** @param decoder empty to understand none */
    BearerTokens(Optional<ReactiveJwtDecoder> decoder, String rolesClaim) {
        this.decoder = decoder;
        this.rolesClaim = rolesClaim;
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
        return new Caller(Optional.ofNullable(token.getSubject()), roles, token.getClaims());
    }
}
