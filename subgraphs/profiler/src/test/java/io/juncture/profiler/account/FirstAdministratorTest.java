package io.juncture.profiler.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.profiler.ProfilerApplication;
import io.juncture.subgraph.testing.GraphQl;
import io.juncture.subgraph.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.r2dbc.core.DatabaseClient;

/** A profiler without demo data, which nobody administers yet. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static final String STRONG = "correct horse battery staple";
  private static final String OTHER = "seven purple lanterns drifting";

  private final TestDatabase database = TestDatabase.create();

  @Test
  void isMadeAtTheFirstStartAndMakesOthers(CapturedOutput output) {
    try (var application = start("Chief@Example.org", STRONG)) {
      login(application, "chief@example.org", STRONG).path("login.user").matchesJson("""
          { "email": "chief@example.org", "fullName": "chief", "roles": ["ADMIN"] }
          """);
      String token = login(application, "chief@example.org", STRONG).path("login.token").entity(String.class).get();
      GraphQl.as(port(application), token).document("{ partners { id } }").execute().path("partners").entityList(Object.class).hasSize(0);
    }
    try (var application = start("another@example.org", OTHER)) {
      assertThat(people(application)).containsExactly("chief@example.org");
    }
    try (var application = start("", "")) {
      login(application, "chief@example.org", STRONG).path("login.token").hasValue();
    }
    assertThat(output.getAll()).containsOnlyOnce("The first administrator has been made").doesNotContainIgnoringCase("chief@example")
        .doesNotContain(STRONG, "another@example", OTHER);
  }

  @Test
  void whoHasTheAddressAlreadyIsGrantedNothing(CapturedOutput output) {
    try (var application = start("", "")) {
      GraphQl.anonymous(port(application)).document("mutation($input: RegisterInput!) { register(input: $input) { token } }")
          .variable("input", Map.of("email", "chief@example.org", "password", OTHER)).execute().path("register.token").hasValue();
    }
    try (var application = start("chief@example.org", STRONG)) {
      login(application, "chief@example.org", OTHER).path("login.user.roles").entityList(String.class).containsExactly("LEARNER");
    }
    assertThat(output.getAll()).contains("Nobody is administrator: the address").doesNotContain("chief@example");
  }

  @Test
  void whatIsMissingOrWeakEndsTheStart() {
    assertThatThrownBy(() -> start("chief@example.org", "")).hasStackTraceContaining("must have an email and a password");
    assertThatThrownBy(() -> start("", STRONG)).hasStackTraceContaining("must have an email and a password");
    assertThatThrownBy(() -> start("chief", STRONG)).hasStackTraceContaining("must be a well-formed email address");
    assertThatThrownBy(() -> start("chief@example.org", "chief@example.org"))
        .hasStackTraceContaining("The password in juncture.profiler.first-administrator.password is too easy to guess");
  }

  private ConfigurableApplicationContext start(String email, String password) {
    List<String> arguments = new ArrayList<>(List.of("--spring.config.name=profiler", "--server.port=0",
        "--juncture.profiler.first-administrator.email=" + email, "--juncture.profiler.first-administrator.password=" + password));
    database.register((name, value) -> arguments.add("--" + name + "=" + value.get()));
    return new SpringApplicationBuilder(ProfilerApplication.class).web(WebApplicationType.REACTIVE).run(arguments.toArray(String[]::new));
  }

  private static int port(ConfigurableApplicationContext application) {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static Response login(ConfigurableApplicationContext application, String email, String password) {
    return GraphQl.anonymous(port(application))
        .document("mutation($input: LoginInput!) { login(input: $input) { token user { email fullName roles } } }")
        .variable("input", Map.of("email", email, "password", password)).execute();
  }

  private static List<String> people(ConfigurableApplicationContext application) {
    return application.getBean(DatabaseClient.class).sql("SELECT email FROM person").mapValue(String.class).all().collectList()
        .blockOptional().orElseThrow();
  }
}
