package io.juncture.profiler.google;

import com.nimbusds.jwt.JWTClaimsSet;
import io.juncture.profiler.account.NewAccount;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Google account, as a verified ID token tells about it.
 *
 * @param subject what Google never changes
 * @param email verified by Google, in lower case
 * @param firstName given name; empty for none
 * @param lastName family name; empty for none
 */
record GoogleAccount(String subject, String email, String firstName, String lastName) {

  private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,185}");
  private static final int NAME_LENGTH = 100;

  /** What the claims tell; empty when they lack a subject or a usable address. */
  static Optional<GoogleAccount> of(JWTClaimsSet claims) {
    String subject = text(claims, "sub");
    String email = text(claims, "email").strip().toLowerCase(Locale.ROOT);
    if (!SUBJECT.matcher(subject).matches() || !EMAIL.matcher(email).matches()) {
      return Optional.empty();
    }
    String first = name(claims, "given_name");
    String last = name(claims, "family_name");
    return Optional.of(new GoogleAccount(subject, email, first.isEmpty() && last.isEmpty() ? name(claims, "name") : first, last));
  }

  /** The account here of somebody who signs in for the first time. */
  NewAccount newAccount() {
    return new NewAccount(email, firstName, lastName, Optional.empty());
  }

  /** In one line and not too long, as accounts have it. */
  private static String name(JWTClaimsSet claims, String claim) {
    String line = text(claims, claim).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.codePoints().limit(NAME_LENGTH)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
  }

  private static String text(JWTClaimsSet claims, String claim) {
    return claims.getClaim(claim) instanceof String text ? text : "";
  }

  @Override
  public String toString() {
    return "GoogleAccount[]";
  }
}
