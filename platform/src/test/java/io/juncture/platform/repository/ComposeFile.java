package io.juncture.platform.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the repository's {@code docker-compose.yml} says, with its anchors resolved.
 *
 * @param services by name
 * @param volumes  names of the named volumes
 * @param networks names of the networks
 */
record ComposeFile(Map<String, Service> services, List<String> volumes, List<String> networks) {

    /**
     * @param environment values as written, with their placeholders
     * @param dockerfile  relative to the repository; absent for a ready-made image
     * @param app         the build argument {@code APP}
     * @param volumes     as {@code source:target[:mode]}
     */
    record Service(Map<String, String> environment, Optional<String> dockerfile, Optional<String> app, List<String> command, List<String> volumes,
            List<String> networks, Map<String, Map<String, String>> dependsOn, boolean hasHealthcheck) {
    }

    static ComposeFile read() throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var yaml = new Yaml(new SafeConstructor(options));
        Map<String, Object> document = yaml.load(Files.readString(Repository.root().resolve("docker-compose.yml")));
        var services = new LinkedHashMap<String, Service>();
        map(document.get("services")).forEach((name, service) -> services.put(name, service(map(service))));
        return new ComposeFile(services, List.copyOf(map(document.get("volumes")).keySet()),
                List.copyOf(map(document.get("networks")).keySet()));
    }

    private static Service service(Map<String, Object> service) {
        var build = map(service.get("build"));
        return new Service(
                strings(service.get("environment")),
                Optional.ofNullable(build.get("dockerfile")).map(Object::toString),
                Optional.ofNullable(map(build.get("args")).get("APP")).map(Object::toString),
                list(service.get("command")),
                list(service.get("volumes")),
                list(service.get("networks")),
                dependencies(service),
                service.containsKey("healthcheck"));
    }

    private static Map<String, Map<String, String>> dependencies(Map<String, Object> service) {
        var dependencies = new HashMap<String, Map<String, String>>();
        map(service.get("depends_on")).forEach((name, how) -> dependencies.put(name, strings(how)));
        return dependencies;
    }

    private static Map<String, String> strings(@Nullable Object value) {
        var strings = new LinkedHashMap<String, String>();
        map(value).forEach((name, each) -> strings.put(name, each.toString()));
        return strings;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(@Nullable Object value) {
        return value == null ? List.of() : (List<String>) value;
    }
}
