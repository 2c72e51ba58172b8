package io.juncture.goals.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding of amounts of money, which are in the currency's main unit. */
public final class Amounts {

    private Amounts() {
    }

    /** The amount rounded half up to two decimals, without trailing zeros and never in scientific notation. */
    public static BigDecimal of(BigDecimal amount) {
        BigDecimal plain = amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    /** The same for a simulated amount, which is finite. */
    public static BigDecimal of(double amount) {
        return of(BigDecimal.valueOf(amount));
    }
}
