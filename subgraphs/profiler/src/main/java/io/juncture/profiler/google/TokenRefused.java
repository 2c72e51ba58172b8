package io.juncture.profiler.google;

/** An ID token that is not accepted. */
final class TokenRefused extends RuntimeException {

  /** Why. */
  enum Reason {
    /** No JWT of RS256, not signed by a key of Google's, or without what it must have. */
    NOT_VALID("is not valid"),
    NOT_OF_GOOGLE("was not issued by Google"),
    FOR_OTHERS("was issued for another application"),
    EXPIRED("has expired"),
    FROM_THE_FUTURE("was issued in the future"),
    UNVERIFIED("is of an address that Google has not verified"),
    OTHER_NONCE("was issued for another nonce"),
    /** Only for linking. */
    USED("was used before");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The end of a sentence about the token. */
    String words() {
      return words;
    }
  }

  private final transient Reason reason;

  TokenRefused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
