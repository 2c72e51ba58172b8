package io.juncture.profiler.account;

import io.juncture.profiler.person.People;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.error.Violation;
import io.juncture.subgraph.security.Caller;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes what an account says about its person. */
@Service
class ProfileUpdate {

  private final Inputs inputs;
  private final Profiles profiles;
  private final People people;
  private final TransactionalOperator transaction;

  ProfileUpdate(Inputs inputs, Profiles profiles, People people, ReactiveTransactionManager transactions) {
    this.inputs = inputs;
    this.profiles = profiles;
    this.people = people;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /** The person as they are then. Fails with {@code INVALID_INPUT}. */
  Mono<User> update(Caller caller, UpdateProfileInput input) {
    Changes ofPerson = new Changes()
        .required("first_name", "firstName", input.firstName())
        .required("last_name", "lastName", input.lastName())
        .required("leaderboard_privacy", "leaderboardPrivacy", input.leaderboardPrivacy())
        .required("predictive_analytics_enabled", "predictiveAnalyticsEnabled", input.predictiveAnalyticsEnabled())
        .required("currency", "currency", input.currency())
        .required("indian_number_format", "indianNumberFormat", input.indianNumberFormat());
    Changes ofProfile = new Changes()
        .optional("username", String.class, input.username())
        .optional("profile_image", String.class, input.profileImage())
        .optional("phone", String.class, input.phone())
        .optional("linkedin_url", String.class, input.linkedinUrl())
        .optional("github_url", String.class, input.githubUrl())
        .optional("website_url", String.class, input.websiteUrl())
        .optional("bio", String.class, input.bio())
        .optional("location", String.class, input.location())
        .optional("preferred_cv_template", Integer.class, input.preferredCvTemplate())
        .required("email_notifications", "emailNotifications", input.emailNotifications());
    List<Violation> violations = new ArrayList<>(inputs.violations(input));
    violations.addAll(ofPerson.violations);
    violations.addAll(ofProfile.violations);
    input.currency().asOptional().filter(code -> !isCurrency(code))
        .ifPresent(_ -> violations.add(new Violation("currency", "must be an ISO 4217 code")));
    if (!violations.isEmpty()) {
      return Mono.error(SubgraphException.invalidInput(violations));
    }
    return profiles.change(caller.id(), ofPerson.changes, ofProfile.changes).as(transaction::transactional)
        .then(people.find(caller, caller.id()))
        .switchIfEmpty(Mono.error(SubgraphException::unauthenticated));
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  /** Collects what is to change in one table. */
  private static final class Changes {

    private final List<Change> changes = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    Changes required(String column, String field, ArgumentValue<?> value) {
      if (value.isPresent()) {
        Object text = value.value() instanceof Enum<?> constant ? constant.name() : strip(value.value());
        changes.add(new Change(column, Optional.of(text), text.getClass()));
      } else if (!value.isOmitted()) {
        violations.add(new Violation(field, "must not be null"));
      }
      return this;
    }

    <T> Changes optional(String column, Class<T> type, ArgumentValue<T> value) {
      if (!value.isOmitted()) {
        changes.add(new Change(column, value.asOptional().map(Changes::strip).filter(it -> !it.equals("")), type));
      }
      return this;
    }

    private static Object strip(Object value) {
      return value instanceof String text ? text.strip() : value;
    }
  }
}
