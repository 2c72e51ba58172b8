package io.juncture.profiler.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is known about a partner.
 *
 * @param id the partner's id
 * @param name what it is called
 * @param tier how much it may ask
 * @param scopes what it may do
 */
record SavePartnerInput(
    @Pattern(regexp = "(?!user-)(?=.*[a-z])[a-z0-9][a-z0-9-]{2,62}",
        message = "must be 3 to 63 lower-case letters, digits and hyphens with a letter among them, not beginning with user-") String id,
    @NotBlank @Size(max = 200) String name,
    PartnerTier tier,
    List<PartnerScope> scopes) {

  Partner partner() {
    return new Partner(id, name.strip(), tier, scopes.stream().distinct().sorted().toList());
  }
}
