package io.juncture.platform.repository;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environment variables that an application reads: those of its own settings (records bound to configuration and
 * placeholders in its configuration files) and those of Spring Boot.
 */
final class KnownSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)");

    private final List<Pattern> variables;

    private KnownSettings(List<Pattern> variables) {
        this.variables = variables;
    }

    /**
     * @param packages           of the application's own code
     * @param configurationFiles of the application, on the class path
     */
    static KnownSettings of(List<String> packages, List<String> configurationFiles) throws IOException {
        var names = new ArrayList<String>();
        for (var each : packages) {
            names.addAll(boundBelow(each));
        }
        for (var file : configurationFiles) {
            names.addAll(placeholdersIn(file));
        }
        names.addAll(springBoot());
        return new KnownSettings(names.stream().map(KnownSettings::variable).toList());
    }

    boolean contains(String variable) {
        return variables.stream().anyMatch(known -> known.matcher(variable).matches());
    }

    /** A name as Spring Boot looks for it in the environment; {@code *} stands for the key of a map. */
    private static Pattern variable(String name) {
        var text = name.replace("-", "").toUpperCase(Locale.ROOT).replace('.', '_');
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E[A-Z0-9]+\\Q"));
    }

    private static List<String> boundBelow(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(packageName).stream()
                .map(bean -> load(bean.getBeanClassName()))
                .flatMap(type -> below(type.getAnnotation(ConfigurationProperties.class).value(), type))
                .toList();
    }

    private static Stream<String> below(String prefix, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> below(prefix, component));
    }

    private static Stream<String> below(String prefix, RecordComponent component) {
        var name = prefix + "." + component.getName();
        if (component.getType() == Map.class) {
            var value = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
            return value instanceof Class<?> type && type.isRecord() ? below(name + ".*", type) : Stream.of(name + ".*");
        }
        return component.getType().isRecord() ? below(name, component.getType()) : Stream.of(name);
    }

    private static List<String> placeholdersIn(String file) throws IOException {
        try (var content = resource(file)) {
            return PLACEHOLDER.matcher(new String(content.readAllBytes())).results().map(match -> match.group(1)).toList();
        }
    }

    private static List<String> springBoot() throws IOException {
        var names = new ArrayList<String>();
        for (var metadata : new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            try (var content = metadata.getInputStream()) {
                JsonMapper.shared().readTree(content).path("properties").forEach(property -> names.add(property.path("name").stringValue()));
            }
        }
        return names.stream().filter(name -> !name.startsWith("juncture.")).toList();
    }

    private static InputStream resource(String file) throws IOException {
        return new PathMatchingResourcePatternResolver().getResource("classpath:" + file).getInputStream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
