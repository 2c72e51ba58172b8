package io.juncture.profiler.mail;

/** Delivers mail. */
@FunctionalInterface
public interface Mailer {

  /** Delivers a mail before it returns, which may take seconds; throws when that cannot be done. */
  void send(Mail mail);
}
