package io.juncture.profiler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeveloperMailboxTest {

  @Test
  void eachMailIsAFileOfItsOwnerAndTheOldestGo(@TempDir Path parent) throws IOException {
    Path directory = parent.resolve("a/mailbox");
    DeveloperMailbox mailbox = new DeveloperMailbox(directory);
    IntStream.range(0, 103).forEach(i -> mailbox.send(new Mail("somebody@example.net", "Number " + i, "Text")));
    try (var files = Files.list(directory)) {
      var mails = files.toList();
      assertThat(mails).hasSize(100);
      Path any = mails.getFirst();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(any))).isEqualTo("rw-------");
      assertThat(Files.readString(any)).matches("(?s)To: somebody@example.net\nSubject: Number \\d+\n\nText\n");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
  }
}
