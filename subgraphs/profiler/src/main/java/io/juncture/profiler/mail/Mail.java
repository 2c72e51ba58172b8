package io.juncture.profiler.mail;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param subject one line
 * @param text plain text
 */
public record Mail(String to, String subject, String text) {

  @Override
  public String toString() {
    return "Mail[subject=" + subject + "]";
  }
}
