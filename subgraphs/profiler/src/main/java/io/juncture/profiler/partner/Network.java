package io.juncture.profiler.partner;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;

/** Text that is an IP address or a network in CIDR notation. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Network.Validator.class)
@interface Network {

  String message() default "must be an IP address or a network like 203.0.113.0/24";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Accepts what PostgreSQL's type {@code inet} reads, too. */
  final class Validator implements ConstraintValidator<Network, String> {

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      int slash = text.indexOf('/');
      String address = slash < 0 ? text : text.substring(0, slash);
      if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
        return false;
      }
      try {
        int bits = InetAddress.ofLiteral(address).getAddress().length * Byte.SIZE;
        return slash < 0
            || text.substring(slash + 1).matches("0|[1-9]\\d{0,2}") && Integer.parseInt(text.substring(slash + 1)) <= bits;
      } catch (IllegalArgumentException noAddress) {
        return false;
      }
    }
  }
}
