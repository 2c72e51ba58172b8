package io.juncture.profiler.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An organization as it is to be.
 *
 * @param id the organization's id
 * @param name what it is called
 */
record SaveOrganizationInput(
    @Pattern(regexp = "(?=.*[a-z])[a-z0-9][a-z0-9-]{2,62}",
        message = "must be 3 to 63 lower-case letters, digits and hyphens with a letter among them, not beginning with a hyphen") String id,
    @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line") String name) {}
