package io.juncture.profiler.administration;

import io.juncture.profiler.person.Role;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * The roles that a person is to have.
 *
 * @param personId any identifier of the person
 * @param roles all of them
 */
record SetRolesInput(String personId, @NotEmpty List<Role> roles) {

  @AssertTrue(message = "must not have PARTNER: that is the role of partners' systems")
  boolean isRoles() {
    return !roles.contains(Role.PARTNER);
  }
}
