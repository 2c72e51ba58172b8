package io.juncture.profiler.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory with a text file for each mail, readable by its owner only, for machines that have no mail server. It keeps
 * the latest hundred. The log tells which file came and nothing of what is in it.
 */
final class DeveloperMailbox implements Mailer {

  private static final Logger log = LoggerFactory.getLogger(DeveloperMailbox.class);
  private static final int MOST = 100;
  private static final String SUFFIX = ".txt";

  private final Path directory;

  DeveloperMailbox(Path directory) {
    this.directory = directory;
  }

  @Override
  public synchronized void send(Mail mail) {
    try {
      if (Files.notExists(directory)) {
        Files.createDirectories(directory, ownerOnly("rwx------"));
      }
      Path file = directory.resolve("%013d-%s%s".formatted(Instant.now().toEpochMilli(), UUID.randomUUID(), SUFFIX));
      Files.createFile(file, ownerOnly("rw-------"));
      Files.writeString(file, "To: %s%nSubject: %s%n%n%s%n".formatted(mail.to(), mail.subject(), mail.text()));
      deleteOldest();
      log.warn("There is no mail server; a mail waits in {}", file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public synchronized void forget(String address) {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
        if (Files.readString(file).startsWith("To: " + address + System.lineSeparator())) {
          Files.delete(file);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void deleteOldest() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> newestFirst = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted(Comparator.reverseOrder()).toList();
      for (Path old : newestFirst.stream().skip(MOST).toList()) {
        Files.delete(old);
      }
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
  }
}
