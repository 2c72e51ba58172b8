package io.juncture.federation.supergraph;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that commands are given: schemas, operations and lists, all of them UTF-8. */
public final class TextFile {

    /** Why a file cannot be read, as one sentence that names it. */
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    private TextFile() {
    }

    public static String read(Path file) throws Unreadable {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException _) {
            throw new Unreadable(file + " is not UTF-8 text.");
        } catch (NoSuchFileException _) {
            throw new Unreadable(file + " does not exist.");
        } catch (IOException _) {
            throw new Unreadable(file + " cannot be read.");
        }
    }
}
