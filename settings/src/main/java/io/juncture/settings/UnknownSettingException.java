package io.juncture.settings;

/** Something is configured that is no setting; the message is one sentence for whoever configured it. */
final class UnknownSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String closest;

    UnknownSettingException(String unknown, String origin, String closest) {
        super("There is no setting '%s' (%s); the closest one is '%s'.".formatted(unknown, origin, closest));
        this.closest = closest;
    }

    /** The name of the setting that was probably meant. */
    String closest() {
        return closest;
    }
}
