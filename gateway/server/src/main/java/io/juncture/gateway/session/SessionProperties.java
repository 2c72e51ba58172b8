package io.juncture.gateway.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sessions of browsers.
 *
 * @param cookie        the cookie that holds the access token; empty for no sessions
 * @param refreshCookie the cookie that holds the refresh token
 * @param refreshPath   the path below which browsers send the refresh token
 * @param csrfCookie    the cookie that pages read the CSRF token from
 * @param csrfHeader    the header in which they send it
 * @param secure        whether cookies are for TLS only: {@code auto} where the request came by TLS, here or to a trusted
 *                      proxy, {@code always}, or {@code never}
 */
@Validated
@ConfigurationProperties("juncture.session")
public record SessionProperties(
        @DefaultValue("") @Pattern(regexp = NAME + "?") String cookie,
        @DefaultValue("refresh_token") @Pattern(regexp = NAME) String refreshCookie,
        @DefaultValue("/") @NotBlank String refreshPath,
        @DefaultValue("XSRF-TOKEN") @Pattern(regexp = NAME) String csrfCookie,
        @DefaultValue("X-XSRF-TOKEN") @Pattern(regexp = NAME) String csrfHeader,
        @DefaultValue("auto") Secure secure) {

    private static final String NAME = "([A-Za-z0-9_.-]+)";

    /** When cookies are for TLS only. */
    public enum Secure {
        AUTO, ALWAYS, NEVER
    }

    /** Whether there are sessions. */
    public boolean isOn() {
        return !cookie.isEmpty();
    }
}
