package io.juncture.subgraph.graphql;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.scalars.ExtendedScalars;
import graphql.schema.TypeResolver;
import io.juncture.subgraph.error.EnglishMessages;
import io.juncture.subgraph.error.ErrorAdvice;
import io.juncture.subgraph.error.RequestErrors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;

/** Serves {@code schema/subgraphs/<spring.application.name>.graphqls} as a federation subgraph. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlLimits.class)
public class GraphQlConfiguration {

  /** Entities are told apart by their classes' simple names, unless the subgraph declares a resolver of its own. */
  @Bean
  FederationSchemaFactory federationSchemaFactory(ObjectProvider<TypeResolver> entityTypes) {
    FederationSchemaFactory factory = new FederationSchemaFactory();
    entityTypes.ifAvailable(factory::setTypeResolver);
    return factory;
  }

  @Bean
  GraphQlSourceBuilderCustomizer subgraphSchema(
      FederationSchemaFactory federation, @Value("${spring.application.name}") String subgraph) {
    SubgraphSchema schema = SubgraphSchema.of(subgraph);
    return builder -> builder
        .schemaResources(SubgraphSchema.resource(subgraph))
        .schemaFactory((types, wiring) -> schema.create(federation, types, wiring));
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> wiring
        .strictMode(false).scalar(StrictId.TYPE).strictMode(true)
        .scalar(ExtendedScalars.DateTime)
        .scalar(ExtendedScalars.Date)
        .scalar(ExtendedScalars.UUID)
        .scalar(DecimalScalar.TYPE);
  }

  @Bean
  ValidationConfigurationCustomizer messagesInEnglish() {
    return validation -> validation.messageInterpolator(new EnglishMessages(validation.getDefaultMessageInterpolator()));
  }

  @Bean
  ErrorAdvice errorAdvice() {
    return new ErrorAdvice();
  }

  @Bean
  GraphQlSseHandler subscriptionHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
    var events = properties.getHttp().getSse();
    return new SubscriptionHandler(handler, events.getTimeout(), events.getKeepAlive());
  }

  @Bean
  RequestErrors requestErrors(GraphQlSource source) {
    return new RequestErrors(source);
  }

  @Bean
  Instrumentation depthLimit(GraphQlLimits limits) {
    return new MaxQueryDepthInstrumentation(limits.maxDepth());
  }

  @Bean
  Instrumentation fieldLimit(GraphQlLimits limits) {
    return new MaxQueryComplexityInstrumentation(limits.maxFields());
  }

  @Bean
  Instrumentation resultLimit(GraphQlLimits limits) {
    return new ResultLimit(limits.maxResultFields());
  }

  @Bean
  Instrumentation representationLimit(GraphQlLimits limits) {
    return new RepresentationLimit(limits.maxRepresentations());
  }

  @Bean
  WebGraphQlInterceptor textLimit(GraphQlLimits limits) {
    return new TextLimit(limits.maxCharacters());
  }

  @Bean
  WebGraphQlInterceptor introspectionSwitch(GraphQlLimits limits) {
    return new IntrospectionSwitch(limits.introspection());
  }

  @Bean
  JsonMapperBuilderCustomizer exactNumbers() {
    return mapper -> mapper
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }
}
