package io.juncture.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Names the setting whose value is of the wrong type or out of its bounds, where it was set, and what is wrong, in a sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingFailureAnalyzer implements FailureAnalyzer {

    private static final String ACTION = "Correct the value, or remove the setting.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return description(failure, failure).map(text -> new FailureAnalysis(text, ACTION, failure)).orElse(null);
    }

    /** Of what is deepest, which is the most exact. */
    private static Optional<String> description(Throwable failure, Throwable outermost) {
        var deeper = Optional.ofNullable(failure.getCause()).flatMap(cause -> description(cause, outermost));
        return deeper.or(() -> switch (failure) {
            case BindValidationException invalid -> Optional.of(invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> ofError(invalid.getValidationErrors().getName(), error)).collect(Collectors.joining(" ")));
            case InvalidConfigurationPropertyValueException invalid ->
                    Optional.of(sentence(invalid.getName(), String.valueOf(invalid.getValue()), null, reason(invalid)));
            case BindException wrong when wrong.getProperty() != null -> Optional.of(sentence(
                    wrong.getProperty().getName().toString(), value(wrong), wrong.getProperty().getOrigin(),
                    expected(wrong.getTarget().getType())));
            default -> Optional.empty();
        });
    }

    /** What was written; where that is a placeholder, what it stands for, too. */
    private static String value(BindException wrong) {
        var written = String.valueOf(wrong.getProperty().getValue());
        return written.contains("${") && wrong.getCause() instanceof ConversionFailedException conversion
                ? written + "', which is '" + conversion.getValue() : written;
    }

    private static String reason(InvalidConfigurationPropertyValueException invalid) {
        return "is not allowed: " + invalid.getReason().lines().findFirst().orElse("").strip();
    }

    private static String ofError(ConfigurationPropertyName record, ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return "The settings below '%s' do not go together: %s.".formatted(record, error.getDefaultMessage());
        }
        return sentence(record + "." + dashed(field.getField()), String.valueOf(field.getRejectedValue()), Origin.from(error),
                String.valueOf(field.getDefaultMessage()));
    }

    private static String sentence(String name, String value, @Nullable Origin origin, String fault) {
        return "The setting '%s' has the value '%s'%s, but it %s.".formatted(name, value,
                origin == null ? "" : " (" + origin + ")", fault);
    }

    private static String expected(ResolvableType type) {
        var raw = type.isArray() || List.class.isAssignableFrom(type.toClass()) ? type.getGeneric().toClass() : type.toClass();
        return switch (raw.getSimpleName()) {
            case "boolean", "Boolean" -> "must be true or false";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "float", "Float", "double", "Double" -> "must be a number";
            case "Duration" -> "must be a duration such as 500ms, 10s or 5m";
            case "DataSize" -> "must be a size such as 512KB or 16MB";
            case String _ when raw.isEnum() -> "must be one of " + Arrays.stream(raw.getEnumConstants())
                    .map(String::valueOf).collect(Collectors.joining(", "));
            case String other -> "is no " + other;
        };
    }

    private static String dashed(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
