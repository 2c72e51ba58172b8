package io.juncture.platform.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The developer mailbox of a platform. */
public record Mailbox(Path directory) {

    private static final Pattern TOKEN = Pattern.compile("(?m)^[\\w-]{43}$");

    static Mailbox in(Path dataDirectory) {
        return new Mailbox(dataDirectory.resolve("mail"));
    }

    /** The token in a mail to the address, which may be on its way still. */
    public String awaitToken(String email) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> token(email), Optional::isPresent).orElseThrow();
    }

    private Optional<String> token(String email) throws IOException {
        if (Files.notExists(directory)) {
            return Optional.empty();
        }
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var mail = Files.readString(file);
                var token = TOKEN.matcher(mail);
                if (mail.startsWith("To: " + email) && token.find()) {
                    return Optional.of(token.group());
                }
            }
        }
        return Optional.empty();
    }
}
