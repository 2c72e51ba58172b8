package io.juncture.profiler.administration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person belongs.
 *
 * @param personId any identifier of the person
 * @param organizationId the organization's id; {@code null} for none
 */
record SetOrganizationInput(String personId, @Nullable String organizationId) {

  Optional<String> wanted() {
    return Optional.ofNullable(organizationId);
  }
}
