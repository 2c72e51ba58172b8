package io.juncture.subgraph.error;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A failure the client is told about, with its code and its message. Everything else becomes {@code INTERNAL_ERROR}. */
public final class SubgraphException extends RuntimeException {

  private final ErrorCode code;
  private final String reason;
  private final transient Map<String, Object> extensions;

  private SubgraphException(ErrorCode code, String message, Map<String, Object> extensions) {
    super(message, null, false, false);
    this.code = code;
    this.reason = message;
    this.extensions = extensions;
  }

  /** The request needs a caller and has none. */
  public static SubgraphException unauthenticated() {
    return unauthenticated("This operation needs an access token.");
  }

  /** The request has an access token, of somebody who has been erased since. */
  public static SubgraphException erased() {
    return unauthenticated("The account that this access token was issued for has been deleted.");
  }

  /** The request needs a credential other than an access token and has none. */
  public static SubgraphException unauthenticated(String message) {
    return new SubgraphException(ErrorCode.UNAUTHENTICATED, message, Map.of());
  }

  /** The caller is known and must not do this. */
  public static SubgraphException forbidden(String message) {
    return new SubgraphException(ErrorCode.FORBIDDEN, message, Map.of());
  }

  /** There is no such thing, or the caller must not know of it. */
  public static SubgraphException notFound(String message) {
    return new SubgraphException(ErrorCode.NOT_FOUND, message, Map.of());
  }

  /** The state of the data does not allow it. */
  public static SubgraphException conflict(String message) {
    return new SubgraphException(ErrorCode.CONFLICT, message, Map.of());
  }

  /** One input is wrong. */
  public static SubgraphException invalidInput(String field, String message) {
    return invalidInput(List.of(new Violation(field, message)));
  }

  /** Some inputs are wrong. */
  public static SubgraphException invalidInput(List<Violation> violations) {
    return new SubgraphException(ErrorCode.INVALID_INPUT, "The input is not valid.",
        Map.of("violations", violations.stream().map(Violation::toExtension).toList()));
  }

  /** Address and password do not belong together. */
  public static SubgraphException invalidCredentials() {
    return invalidCredentials("The e-mail address or the password is wrong.");
  }

  /** A credential other than address and password is wrong. */
  public static SubgraphException invalidCredentials(String message) {
    return new SubgraphException(ErrorCode.INVALID_CREDENTIALS, message, Map.of());
  }

  /** A token was asked for by a grant that is not known. */
  public static SubgraphException unsupportedGrantType(String message) {
    return new SubgraphException(ErrorCode.UNSUPPORTED_GRANT_TYPE, message, Map.of());
  }

  /** A token was asked for a scope that the client may not have. */
  public static SubgraphException invalidScope(String message) {
    return new SubgraphException(ErrorCode.INVALID_SCOPE, message, Map.of());
  }

  /** Whoever runs the platform has not set it up for this. */
  public static SubgraphException notConfigured(String message) {
    return new SubgraphException(ErrorCode.NOT_CONFIGURED, message, Map.of());
  }

  /** A service outside of the platform is needed and does not answer. The message must not tell where it is. */
  public static SubgraphException upstreamUnavailable(String message) {
    return new SubgraphException(ErrorCode.UPSTREAM_UNAVAILABLE, message, Map.of());
  }

  /** Too often; {@code retryAfter} is rounded up to whole seconds. */
  public static SubgraphException rateLimited(Duration retryAfter) {
    return rateLimited("Too many requests.", retryAfter);
  }

  /** The same, and what there is too much of. */
  public static SubgraphException rateLimited(String message, Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return new SubgraphException(ErrorCode.RATE_LIMITED, message, Map.of("retryAfter", seconds));
  }

  @Override
  public String getMessage() {
    return reason;
  }

  /** The {@code extensions.code} of the error. */
  public ErrorCode code() {
    return code;
  }

  /** What else stands in {@code extensions}: {@code violations}, {@code retryAfter}. */
  public Map<String, Object> extensions() {
    return extensions;
  }
}
