package io.juncture.settings;

/** The gateway cannot start with its settings; the message is written for the person who configures it. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param description what is wrong
     * @param action      what to do about it
     */
    public SettingException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
