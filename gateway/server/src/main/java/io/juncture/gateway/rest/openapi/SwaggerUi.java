package io.juncture.gateway.rest.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Where the WebJar keeps the viewer's files. */
final class SwaggerUi {

    private static final ClassPathResource ABOUT = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties");

    private SwaggerUi() {
    }

    static ClassPathResource folder() {
        Properties about = new Properties();
        try (InputStream file = ABOUT.getInputStream()) {
            about.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + about.getProperty("version") + "/");
    }
}
