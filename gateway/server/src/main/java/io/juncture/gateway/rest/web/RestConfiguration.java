package io.juncture.gateway.rest.web;

import io.juncture.gateway.errors.ErrorBodies;
import io.juncture.gateway.limits.LimitsProperties;
import io.juncture.gateway.request.RequestContexts;
import io.juncture.gateway.rest.LiveFacade;
import io.juncture.gateway.rest.RestProperties;
import io.juncture.gateway.rest.definition.FamilySources;
import io.juncture.gateway.rest.limits.RateLimits;
import io.juncture.gateway.rest.measure.ApiMeasurements;
import io.juncture.gateway.security.BearerTokens;
import io.juncture.gateway.session.Sessions;
import io.juncture.gateway.supergraph.EngineHolder;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    RateLimits restRateLimits(InstantSource clock) {
        return new RateLimits(clock);
    }

    @Bean
    ApiMeasurements restMeasurements(InstantSource clock) {
        return new ApiMeasurements(clock);
    }

    @Bean
    ErrorBodies restErrorBodies(ObjectProvider<LiveFacade> facades) {
        return new FamilyErrorBodies(facades);
    }

    /** The facade itself, where one is configured. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("juncture.rest.location")
    static class Facades {

        @Bean
        LiveFacade restFacade(EngineHolder engines, RestProperties properties, ResourceLoader resources) {
            return new LiveFacade(engines,
                    FamilySources.load(properties.location(), new PathMatchingResourcePatternResolver(resources)));
        }

        @Bean
        StaleTokenFilter staleTokenFilter(LiveFacade facade, BearerTokens tokens, Environment environment) {
            return new StaleTokenFilter(facade, new FeatureFlags(environment), tokens);
        }

        @Bean
        RestRouter restRouter(LiveFacade facade, RequestContexts contexts, RateLimits rateLimits,
                ApiMeasurements measurements, RestProperties properties, LimitsProperties limits, Sessions sessions,
                Environment environment) {
            EndpointHandler endpoints = new EndpointHandler(contexts, new Guards(rateLimits, properties.rateLimits(), sessions),
                    new RequestBodies(Math.toIntExact(limits.maxRequestSize().toBytes())), sessions);
            return new RestRouter(facade, endpoints, new FeatureFlags(environment), measurements);
        }
    }
}
