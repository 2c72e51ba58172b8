package io.juncture.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords that were generated here, kept in one file that only its owner may read.
 * Each is 192 bits from a cryptographic source, in URL-safe Base64.
 */
final class Secrets {

    private static final int RANDOM_BYTES = 24;

    private final Path file;
    private final Properties values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** The secrets of a file; none when there is no such file yet. */
    static Secrets in(Path file) throws IOException {
        var values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
        return new Secrets(file, values);
    }

    synchronized boolean contains(String name) {
        return values.containsKey(name);
    }

    /** The secret of that name, generated and stored when there is none; may be asked for by several threads. */
    synchronized String get(String name) throws IOException {
        if (!contains(name)) {
            var bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            values.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            store();
        }
        return values.getProperty(name);
    }

    private void store() throws IOException {
        var lines = new StringBuilder();
        values.stringPropertyNames().stream().sorted()
                .forEach(name -> lines.append(name).append('=').append(values.getProperty(name)).append('\n'));
        var complete = OwnerOnly.temporaryFile(file.getParent());
        Files.writeString(complete, lines);
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
