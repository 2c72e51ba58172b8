package io.juncture.gateway.rest.dialect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a dialect says about errors of one code; what is empty is as {@link ErrorDefaults} has it.
 *
 * @param status  the HTTP status
 * @param title   what the error is called
 * @param code    the code clients read
 * @param message what happened; may use {@code ${message}}, the error's own
 * @param details more about it
 * @param body    the whole body, where errors of this code have another one than the dialect's
 */
public record ErrorRule(Optional<Integer> status, Optional<String> title, Optional<String> code,
        Optional<Template> message, Optional<Template> details, Optional<Template> body) {

    public ErrorRule(@Nullable Optional<Integer> status, @Nullable Optional<String> title,
            @Nullable Optional<String> code, @Nullable Optional<Template> message,
            @Nullable Optional<Template> details, @Nullable Optional<Template> body) {
        this.status = orEmpty(status);
        this.title = orEmpty(title);
        this.code = orEmpty(code);
        this.message = orEmpty(message);
        this.details = orEmpty(details);
        this.body = orEmpty(body);
    }

    private static <T> Optional<T> orEmpty(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }
}
