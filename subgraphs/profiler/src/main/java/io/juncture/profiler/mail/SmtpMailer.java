package io.juncture.profiler.mail;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mail to an SMTP server. */
final class SmtpMailer implements Mailer {

  private final JavaMailSender server;
  private final String from;

  SmtpMailer(JavaMailSender server, String from) {
    this.server = server;
    this.from = from;
  }

  @Override
  public void send(Mail mail) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(mail.to());
    message.setSubject(mail.subject());
    message.setText(mail.text());
    server.send(message);
  }

  /** What is in people's own mailboxes is theirs. */
  @Override
  public void forget(String address) {}
}
