package io.juncture.profiler.mail;

/** Delivers mail. */
public interface Mailer {

  /** Whether mail can be sent at all: whoever runs the platform has said how. */
  default boolean isSetUp() {
    return true;
  }

  /** Delivers a mail before it returns, which may take seconds; throws when that cannot be done. */
  void send(Mail mail);

  /** Deletes, where mails are kept, those to the address; may take a moment. Throws when that cannot be done. */
  void forget(String address);
}
