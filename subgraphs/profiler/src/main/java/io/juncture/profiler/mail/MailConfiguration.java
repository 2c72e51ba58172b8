package io.juncture.profiler.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses how mail is delivered: by SMTP where a server is configured, else into the developer's mailbox. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

  @Bean
  Mailer mailer(ObjectProvider<JavaMailSender> smtp, @Value("${spring.mail.host:}") String host, MailProperties properties) {
    if (!host.isBlank()) {
      return new SmtpMailer(smtp.getObject(), properties.from());
    }
    return properties.mailbox().<Mailer>map(DeveloperMailbox::new).orElseGet(MailConfiguration::none);
  }

  private static Mailer none() {
    log.warn("No mail can be sent, and so no password reset: neither spring.mail.host nor juncture.profiler.mail.directory is set");
    return new Mailer() {
      @Override
      public boolean isSetUp() {
        return false;
      }

      @Override
      public void send(Mail mail) {
        throw new IllegalStateException("No mail can be sent: neither spring.mail.host nor juncture.profiler.mail.directory is set");
      }

      @Override
      public void forget(String address) {}
    };
  }
}
