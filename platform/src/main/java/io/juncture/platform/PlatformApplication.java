package io.juncture.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * One of the applications that share this JVM.
 *
 * @param name      also the name of its configuration file
 * @param mainClass its Spring Boot application class
 */
record PlatformApplication(String name, Class<?> mainClass) {

    /**
     * Starts the application in a context of its own that nothing but the caller closes.
     *
     * @param properties what takes precedence over the application's own configuration
     * @throws StartupFailure when it does not start
     */
    Running start(Map<String, String> properties) {
        try {
            return new Running(name, new SpringApplicationBuilder(mainClass)
                    .registerShutdownHook(false)
                    .logStartupInfo(false)
                    .initializers(PlatformApplication::giveOwnEventLoops)
                    .properties(Map.of("spring.config.name", name))
                    .run(arguments(properties)));
        } catch (RuntimeException problem) {
            throw new StartupFailure("%s did not start: %s".formatted(name, reason(problem)), problem);
        }
    }

    private static String[] arguments(Map<String, String> properties) {
        var all = new LinkedHashMap<>(properties);
        all.put("spring.main.banner-mode", "off");
        all.put("spring.jmx.enabled", "false");
        all.put("management.metrics.use-global-registry", "false");
        return all.entrySet().stream()
                .map(property -> "--%s=%s".formatted(property.getKey(), property.getValue()))
                .toArray(String[]::new);
    }

    /** By default the first context to close ends the event loops of the whole JVM. */
    private static void giveOwnEventLoops(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String beanName) {
                if (bean instanceof ReactorResourceFactory resources) {
                    resources.setUseGlobalResources(false);
                    resources.setShutdownQuietPeriod(Duration.ZERO);
                }
                return bean;
            }
        });
    }

    private static String reason(Throwable problem) {
        return InvalidSetting.sentence(problem).orElseGet(() -> firstLine(problem));
    }

    private static String firstLine(Throwable problem) {
        var cause = NestedExceptionUtils.getMostSpecificCause(problem);
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.lines().findFirst().orElse("").strip();
    }

    /** An application that has started. */
    record Running(String name, ConfigurableApplicationContext context) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }
}
