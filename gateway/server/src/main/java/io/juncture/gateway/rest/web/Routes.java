package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.Family;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** Which endpoint of a family is meant. */
final class Routes {

    private Routes() {
    }

    /** What a path and a method lead to. */
    sealed interface Match {

        /** An endpoint and the values of its path's variables. */
        record Found(Endpoint endpoint, Map<String, String> path) implements Match {
        }

        /** The path exists, with other methods. */
        record OtherMethods(List<String> allowed) implements Match {
        }

        /** There is no such path. */
        record Nothing() implements Match {
        }
    }

    /** @param isOn whether an endpoint is switched on; those that are not do not exist */
    static Match match(Family family, String path, HttpMethod method, Predicate<Endpoint> isOn) {
        Match match = exactly(family, path, method, isOn);
        return match instanceof Match.Nothing && family.dialect().trailingSlash()
                ? exactly(family, twin(path), method, isOn) : match;
    }

    private static String twin(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
    }

    private static Match exactly(Family family, String path, HttpMethod method, Predicate<Endpoint> isOn) {
        PathContainer parsed = PathContainer.parsePath(path);
        List<Endpoint> here = new ArrayList<>();
        PathPattern best = null;
        for (Endpoint endpoint : family.endpoints()) {
            boolean candidate = best == null || endpoint.pattern().compareTo(best) == 0;
            if (candidate && endpoint.pattern().matches(parsed) && isOn.test(endpoint)) {
                best = endpoint.pattern();
                here.add(endpoint);
            }
        }
        if (here.isEmpty()) {
            return new Match.Nothing();
        }
        HttpMethod wanted = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        Optional<Endpoint> found = here.stream().filter(it -> it.settings().method() == wanted).findFirst();
        return found.<Match>map(endpoint -> new Match.Found(endpoint, variables(endpoint, parsed)))
                .orElseGet(() -> new Match.OtherMethods(allowed(here)));
    }

    private static Map<String, String> variables(Endpoint endpoint, PathContainer path) {
        PathPattern.PathMatchInfo match = endpoint.pattern().matchAndExtract(path);
        return match == null ? Map.of() : match.getUriVariables();
    }

    private static List<String> allowed(List<Endpoint> here) {
        Set<String> methods = new LinkedHashSet<>();
        for (Endpoint endpoint : here) {
            methods.add(endpoint.settings().method().name());
            if (endpoint.settings().method() == HttpMethod.GET) {
                methods.add(HttpMethod.HEAD.name());
            }
        }
        methods.add(HttpMethod.OPTIONS.name());
        return List.copyOf(methods);
    }
}
