package io.juncture.goals.simulation;

import java.util.Optional;

/**
 * Section 80C of the Indian Income-tax Act, 1961: payments into equity-linked savings schemes, provident funds and the like are
 * deductible up to ₹1,50,000 a year under the old tax regime. Those schemes lock money for three years or more, so goals due
 * sooner and emergency funds do not benefit.
 */
public final class Section80C {

    /** The largest deduction of a year, in rupees. */
    public static final double YEARLY_LIMIT = 150_000;

    /** The shortest lock-in of an eligible investment, in months. */
    public static final int LOCK_IN_MONTHS = 36;

    private Section80C() {
    }

    /**
     * What {@code annualPayment} can still earn: {@code min(annualPayment, YEARLY_LIMIT - section80cUsed)}; empty where that is
     * nothing or the goal cannot wait for the lock-in.
     */
    public static Optional<TaxBenefit> benefit(GoalParameters goal, double annualPayment) {
        if (goal.category() == GoalCategory.EMERGENCY_FUND || goal.months() < LOCK_IN_MONTHS) {
            return Optional.empty();
        }
        double eligible = Math.min(annualPayment, YEARLY_LIMIT - goal.section80cUsed());
        return eligible > 0 ? Optional.of(new TaxBenefit("80C", eligible)) : Optional.empty();
    }
}
