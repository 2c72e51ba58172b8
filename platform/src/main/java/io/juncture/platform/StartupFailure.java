package io.juncture.platform;

/** A reason not to start that the person at the console can act on; its message is one complete sentence. */
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupFailure(String sentence) {
        super(sentence);
    }

    StartupFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
