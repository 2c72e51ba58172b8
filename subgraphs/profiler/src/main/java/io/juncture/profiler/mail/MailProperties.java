package io.juncture.profiler.mail;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sends mail, and where it goes while no SMTP server is configured ({@code spring.mail.host} and so on).
 *
 * @param from the sender's address
 * @param directory the developer's mailbox: a directory that gets a file for each mail; empty for none
 */
@ConfigurationProperties("juncture.profiler.mail")
record MailProperties(@DefaultValue("no-reply@localhost") String from, @DefaultValue("") String directory) {

  Optional<Path> mailbox() {
    return directory.isBlank() ? Optional.empty() : Optional.of(Path.of(directory));
  }
}
