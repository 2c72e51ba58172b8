package io.juncture.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Settings with values that they cannot have, by name and with the reason. */
final class InvalidSetting {

    private InvalidSetting() {
    }

    /** What is wrong with which settings; empty when the problem is another one. */
    static Optional<String> sentence(Throwable problem) {
        return Stream.iterate(problem, it -> it != null, Throwable::getCause)
                .filter(BindException.class::isInstance).map(BindException.class::cast)
                .reduce((_, inner) -> inner).map(InvalidSetting::sentence);
    }

    private static String sentence(BindException failure) {
        return failure.getCause() instanceof BindValidationException invalid
                ? invalid.getValidationErrors().getAllErrors().stream()
                        .map(error -> sentence(invalid.getValidationErrors().getName(), error)).sorted().collect(Collectors.joining("; "))
                : "%s cannot be read: %s".formatted(failure.getProperty() == null ? failure.getName() : failure.getProperty().getName(),
                        reason(failure));
    }

    private static String sentence(ConfigurationPropertyName group, ObjectError error) {
        var name = error instanceof FieldError field ? kebab(group + "." + field.getField()) : group.toString();
        return name + " " + error.getDefaultMessage();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String reason(BindException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.lines().findFirst().orElse("").strip();
    }
}
