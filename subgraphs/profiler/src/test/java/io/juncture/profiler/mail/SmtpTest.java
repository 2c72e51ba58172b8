package io.juncture.profiler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** With an SMTP server configured, mail goes there. */
class SmtpTest {

  @Configuration
  @EnableConfigurationProperties(MailProperties.class)
  static class Properties {}

  private final GreenMail server = new GreenMail(smtp());

  private static ServerSetup smtp() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(30_000);
    return setup;
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void mailIsHandedToTheServer() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withUserConfiguration(Properties.class, MailConfiguration.class)
        .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.getSmtp().getPort(),
            "juncture.profiler.mail.from=sender@example.org")
        .run(context -> {
          context.getBean(Mailer.class).send(new Mail("somebody@example.net", "A subject", "Some text\nmore"));
          assertReceived();
        });
  }

  private void assertReceived() throws MessagingException {
    assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
    var message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("A subject");
    assertThat(message.getFrom()[0]).hasToString("sender@example.org");
    assertThat(message.getAllRecipients()[0]).hasToString("somebody@example.net");
    assertThat(GreenMailUtil.getBody(message)).isEqualToNormalizingNewlines("Some text\nmore");
  }
}
