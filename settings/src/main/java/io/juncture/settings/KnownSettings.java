package io.juncture.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings below {@code juncture.} that the configuration metadata on the class path describe. Where several applications
 * share a process, and so its environment and its arguments, these are the settings of all of them.
 */
record KnownSettings(List<SettingName> names) {

    static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("juncture");

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    KnownSettings {
        names = List.copyOf(names);
    }

    static KnownSettings onClassPath() {
        var names = new ArrayList<SettingName>();
        var loader = KnownSettings.class.getClassLoader();
        try {
            for (var file : (Iterable<URL>) loader.resources(METADATA)::iterator) {
                try (var content = file.openStream()) {
                    names.addAll(described(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new KnownSettings(names);
    }

    /** Of the known names the one that is most like another; there is at least one. */
    SettingName closest(ConfigurationPropertyName given) {
        return names.stream().map(name -> name.withKeysOf(given))
                .min(Comparator.comparingInt(name -> name.distance(given))).orElseThrow();
    }

    private static List<SettingName> described(String metadata) {
        if (!metadata.contains("\"" + ROOT + ".")) {
            return List.of();
        }
        return JsonMapper.shared().readTree(metadata).path("properties").valueStream()
                .filter(property -> property.path("name").stringValue("").startsWith(ROOT + "."))
                .flatMap(property -> below(property.path("name").stringValue(""), property.path("type").stringValue("")))
                .toList();
    }

    /** The names of a setting and of what it consists of; metadata know nothing of what is in maps and lists. */
    private static Stream<SettingName> below(String name, String type) {
        var arguments = type.indexOf('<');
        if (arguments >= 0) {
            var inner = type.substring(type.startsWith("java.util.Map<") ? type.indexOf(',') + 1 : arguments + 1, type.length() - 1).strip();
            return type.startsWith("java.util.Map<")
                    ? below(name + ".*", inner)
                    : Stream.concat(Stream.of(new SettingName(name)), below(name + "[0]", inner));
        }
        var components = components(type);
        return components.isEmpty() ? Stream.of(new SettingName(name))
                : components.stream().flatMap(each -> below(name + "." + dashed(each.getName()), each.getGenericType().getTypeName()));
    }

    private static List<RecordComponent> components(String type) {
        try {
            var components = ClassUtils.forName(type, KnownSettings.class.getClassLoader()).getRecordComponents();
            return components == null ? List.of() : List.of(components);
        } catch (ClassNotFoundException | LinkageError _) {
            return List.of();
        }
    }

    private static String dashed(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
