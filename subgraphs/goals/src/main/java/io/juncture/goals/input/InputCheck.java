package io.juncture.goals.input;

import io.juncture.goals.money.Amounts;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.error.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every part of an input and remembers all that is wrong, so that a caller learns it at once. A part that is left out
 * ({@code null}) is empty in the result and never wrong; a wrong part is empty as well.
 */
final class InputCheck {

    private static final BigDecimal MOST = new BigDecimal("1000000000000000");
    private static final int MOST_YEARS = 60;

    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    InputCheck(LocalDate today) {
        this.today = today;
    }

    /** A text of one line that says something. */
    Optional<String> line(String field, @Nullable String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        String stripped = text.strip();
        return check(!stripped.isEmpty(), field, "must not be blank", stripped)
                .flatMap(line -> check(line.length() <= longest, field, "must have at most " + longest + " characters", line))
                .flatMap(line -> check(line.chars().noneMatch(Character::isISOControl), field,
                        "must not contain control characters", line));
    }

    /** A text that may be empty and may have several lines. */
    Optional<String> text(String field, @Nullable String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        boolean readable = text.chars().noneMatch(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0);
        return check(text.length() <= longest, field, String.format(Locale.ROOT, "must have at most %,d characters", longest), text)
                .flatMap(checked -> check(readable, field, "must not contain control characters", checked));
    }

    /** An amount above zero, at least the smallest that is kept. */
    Optional<BigDecimal> positive(String field, @Nullable BigDecimal amount) {
        return amount(field, amount).flatMap(rounded -> check(rounded.signum() > 0, field, "must be at least 0.01", rounded));
    }

    /** An amount of zero or more. */
    Optional<BigDecimal> notNegative(String field, @Nullable BigDecimal amount) {
        return amount(field, amount).flatMap(rounded -> check(rounded.signum() >= 0, field, "must not be negative", rounded));
    }

    private Optional<BigDecimal> amount(String field, @Nullable BigDecimal amount) {
        return Optional.ofNullable(amount)
                .flatMap(given -> check(given.compareTo(MOST) <= 0, field, "must be at most 1,000,000,000,000,000", given))
                .map(Amounts::of);
    }

    /** A day after today that can be planned for. */
    Optional<LocalDate> future(String field, @Nullable LocalDate date) {
        return Optional.ofNullable(date)
                .flatMap(given -> check(given.isAfter(today), field, "must be a date in the future", given))
                .flatMap(given -> check(!given.isAfter(today.plusYears(MOST_YEARS)), field,
                        "must be at most " + MOST_YEARS + " years away", given));
    }

    /** A share of a whole. */
    OptionalDouble fraction(String field, @Nullable Double share) {
        if (share == null) {
            return OptionalDouble.empty();
        }
        return check(share >= 0 && share <= 1, field, "must be between 0 and 1", share).map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /** A number within bounds. */
    Optional<Integer> between(String field, @Nullable Integer number, int least, int most) {
        return Optional.ofNullable(number).flatMap(given ->
                check(given >= least && given <= most, field, "must be between " + least + " and " + most, given));
    }

    /** One of a few texts. */
    Optional<String> oneOf(String field, @Nullable String text, Set<String> allowed) {
        return Optional.ofNullable(text).flatMap(given ->
                check(allowed.contains(given), field, "must be one of " + String.join(", ", allowed), given));
    }

    /** Notes that something is wrong that no other method looks at. */
    void violation(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /**
     * Ends the check.
     *
     * @throws SubgraphException {@code INVALID_INPUT} with everything that is wrong, if anything is
     */
    void finish() {
        if (!violations.isEmpty()) {
            throw SubgraphException.invalidInput(List.copyOf(violations));
        }
    }

    private <T> Optional<T> check(boolean right, String field, String message, T value) {
        if (right) {
            return Optional.of(value);
        }
        violations.add(new Violation(field, message));
        return Optional.empty();
    }
}
