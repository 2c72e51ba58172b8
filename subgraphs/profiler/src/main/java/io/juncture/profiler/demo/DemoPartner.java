package io.juncture.profiler.demo;

import io.juncture.profiler.partner.PartnerSecret;
import io.juncture.subgraph.persistence.DemoData;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the demo partner with its key, whose secret everybody knows. */
@Component
@Profile("demo")
@Order(3)
class DemoPartner implements DemoData {

  static final String PARTNER = "workforce-agency-17";
  static final String KEY = "sk_demo_123";
  static final String SECRET = "sh_demo_456";

  private final DatabaseClient client;

  DemoPartner(DatabaseClient client) {
    this.client = client;
  }

  @Override
  public Mono<Boolean> isPresent() {
    return client.sql("SELECT EXISTS (SELECT FROM partner WHERE id = :partner)").bind("partner", PARTNER)
        .mapValue(Boolean.class).one();
  }

  @Override
  public Mono<Void> load() {
    return client.sql("""
            INSERT INTO partner (id, name, tier, scopes, created_at)
            VALUES (:id, 'Workforce Agency 17', 'STANDARD', ARRAY['CANDIDATES_IMPORT', 'ASSESSMENTS_ASSIGN', 'REPORTS_READ'], now())
            """)
        .bind("id", PARTNER)
        .then()
        .then(client.sql("""
                INSERT INTO partner_key (id, partner_id, secret_digest, allowed_networks, created_at, expires_at)
                VALUES (:key, :partner, :digest, '{}', now(), now() + interval '90 days')
                """)
            .bind("key", KEY)
            .bind("partner", PARTNER)
            .bind("digest", new PartnerSecret(SECRET).digest())
            .then());
  }
}
