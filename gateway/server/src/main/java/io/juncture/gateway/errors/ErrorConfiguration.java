package io.juncture.gateway.errors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

    @Bean
    ErrorResponder errorResponder(ObjectProvider<ErrorBodies> shapes) {
        return new ErrorResponder(shapes.orderedStream().toList());
    }

    @Bean
    UncaughtErrorHandler uncaughtErrorHandler(ErrorResponder responder) {
        return new UncaughtErrorHandler(responder);
    }
}
