package io.juncture.gateway.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * REST facades.
 *
 * @param location   the folder with one folder to a family, for example {@code classpath*:schema/rest/} or
 *                   {@code file:schema/rest/}; empty for no facade
 * @param rateLimits whether rate limits hold
 * @param docs       whether {@code /openapi.json} and {@code /docs} are served
 * @param title      what the OpenAPI document calls the API
 * @param version    the API's version in the OpenAPI document
 */
@ConfigurationProperties("juncture.rest")
public record RestProperties(@DefaultValue("") String location, @DefaultValue("true") boolean rateLimits,
        @DefaultValue("true") boolean docs, @DefaultValue("REST API") String title, @DefaultValue("1") String version) {
}
