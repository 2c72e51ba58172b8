package io.juncture.profiler.account;

import io.juncture.profiler.identity.SecretToken;
import io.juncture.profiler.mail.Mail;
import java.time.Duration;

/** The mail to somebody who forgot the password. */
final class ResetMail {

  private ResetMail() {}

  static Mail of(String email, SecretToken token, AccountProperties properties) {
    String way = properties.resetUrl().isEmpty()
        ? "Set a new password with this token:"
        : "Set a new password here:";
    String proof = properties.resetUrl().isEmpty() ? token.text() : properties.resetUrl().replace("{token}", token.text());
    return new Mail(email, "Your new password", """
        Somebody, probably you, has asked for a new password for the account with this address.
        %s

        %s

        It works once, for %s. If it was not you, do nothing, and nothing changes.
        """.formatted(way, proof, words(properties.resetLifetime())));
  }

  private static String words(Duration lifetime) {
    long minutes = lifetime.toMinutes();
    return minutes % 60 == 0 ? hours(minutes / 60) : minutes + " minutes";
  }

  private static String hours(long hours) {
    return hours == 1 ? "one hour" : hours + " hours";
  }
}
