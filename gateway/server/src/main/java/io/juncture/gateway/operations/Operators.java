package io.juncture.gateway.operations;

import io.juncture.federation.executor.RequestContext;
import io.juncture.gateway.request.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells operators from others. */
final class Operators {

    private final OperatorProperties properties;

    Operators(OperatorProperties properties) {
        this.properties = properties;
    }

    /** Why a caller is turned away. */
    enum Refusal {
        UNAUTHENTICATED("An operator's token or API key is needed"),
        FORBIDDEN("This is not allowed for the caller");

        private final String message;

        Refusal(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    /** Empty for operators. A caller who could still send the key is not forbidden: the key is missing. */
    Optional<Refusal> refuse(RequestContext context) {
        Caller caller = (Caller) context.attributes().getOrDefault(Caller.ATTRIBUTE, Caller.ANONYMOUS);
        if (caller.roles().contains(properties.role()) || holdsKey(context)) {
            return Optional.empty();
        }
        boolean keyWouldDo = !properties.apiKey().isEmpty() && sentKeys(context).isEmpty();
        boolean known = caller.isAuthenticated() || !sentKeys(context).isEmpty();
        return Optional.of(known && !keyWouldDo ? Refusal.FORBIDDEN : Refusal.UNAUTHENTICATED);
    }

    private boolean holdsKey(RequestContext context) {
        return !properties.apiKey().isEmpty() && sentKeys(context).stream()
                .anyMatch(sent -> MessageDigest.isEqual(bytes(sent), bytes(properties.apiKey())));
    }

    private List<String> sentKeys(RequestContext context) {
        return context.headers().getOrDefault(properties.apiKeyHeader().toLowerCase(Locale.ROOT), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
