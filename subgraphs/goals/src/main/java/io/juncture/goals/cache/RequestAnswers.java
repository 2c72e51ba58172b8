package io.juncture.goals.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * What one request has asked the cache already. Every part of a request sees the same answer with the same status, so that a
 * value computed for the request stays a {@code MISS} however many of its fields need it.
 */
public final class RequestAnswers {

    private final String caller;
    private final ConcurrentMap<String, Mono<?>> answers = new ConcurrentHashMap<>();

    private RequestAnswers(String caller) {
        this.caller = caller;
    }

    /**
     * A Reactor context in which look-ups share their answers.
     *
     * @param caller who asks, in whose name computations wait
     */
    public static Context in(Context context, String caller) {
        return context.put(RequestAnswers.class, new RequestAnswers(caller));
    }

    /** The answers of the request in whose context this is; nothing is shared where there is none. */
    static RequestAnswers of(ContextView context) {
        return context.getOrEmpty(RequestAnswers.class)
                .map(RequestAnswers.class::cast)
                .orElseGet(() -> new RequestAnswers(""));
    }

    /** Who asks; empty where nobody is known. */
    String caller() {
        return caller;
    }

    <T> Mono<Answer<T>> get(CacheKey<T> key, Supplier<Mono<Answer<T>>> lookUp) {
        return answers.computeIfAbsent(key.text(), _ -> lookUp.get().cache()).map(answer -> typed(key, (Answer<?>) answer));
    }

    <T> void replace(CacheKey<T> key, Mono<Answer<T>> answer) {
        answers.put(key.text(), answer);
    }

    private static <T> Answer<T> typed(CacheKey<T> key, Answer<?> answer) {
        return new Answer<>(key.type().cast(answer.value()), answer.calculatedAt(), answer.millis(), answer.status());
    }
}
