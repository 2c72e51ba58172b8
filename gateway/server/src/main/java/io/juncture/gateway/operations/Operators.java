package io.juncture.gateway.operations;

import io.juncture.federation.executor.RequestContext;
import io.juncture.gateway.request.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells operators from others. */
public final class Operators {

    private final OperatorProperties properties;

    Operators(OperatorProperties properties) {
        this.properties = properties;
    }

    /** Why a caller is turned away. */
    public enum Refusal {
        UNAUTHENTICATED("An operator's token or API key is needed"),
        FORBIDDEN("This is not allowed for the caller");

        private final String message;

        Refusal(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    /** The header in which an operator may send the key, in lower case. */
    public String keyHeader() {
        return properties.apiKeyHeader().toLowerCase(Locale.ROOT);
    }

    /** Whether there is a key at all. */
    public boolean haveKey() {
        return !properties.apiKey().isEmpty();
    }

    Optional<Refusal> refuse(RequestContext context) {
        return refuse((Caller) context.attributes().getOrDefault(Caller.ATTRIBUTE, Caller.ANONYMOUS),
                context.headers().getOrDefault(keyHeader(), List.of()));
    }

    /**
     * Empty for operators. A caller who could still send the key is not forbidden: the key is missing.
     *
     * @param sentKeys the values of {@link #keyHeader}
     */
    public Optional<Refusal> refuse(Caller caller, List<String> sentKeys) {
        if (caller.roles().contains(properties.role()) || isKey(sentKeys)) {
            return Optional.empty();
        }
        boolean keyWouldDo = !properties.apiKey().isEmpty() && sentKeys.isEmpty();
        boolean known = caller.isAuthenticated() || !sentKeys.isEmpty();
        return Optional.of(known && !keyWouldDo ? Refusal.FORBIDDEN : Refusal.UNAUTHENTICATED);
    }

    private boolean isKey(List<String> sentKeys) {
        return !properties.apiKey().isEmpty() && sentKeys.stream()
                .anyMatch(sent -> MessageDigest.isEqual(bytes(sent), bytes(properties.apiKey())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
