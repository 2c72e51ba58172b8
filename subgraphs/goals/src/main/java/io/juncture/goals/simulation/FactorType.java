package io.juncture.goals.simulation;

/** What a probability of success can be attributed to; each is measured by taking it away. */
public enum FactorType {
    /** What is saved already; without it, the goal starts from nothing. */
    CURRENT_SAVINGS,
    /** The monthly contributions; without them, only what is saved grows. */
    MONTHLY_CONTRIBUTION,
    /** The last year (or all the time, if less is left); without it, the goal is due that much sooner. */
    TIME_HORIZON,
    /** Investing in equity; without it, the other classes share its weight. */
    EQUITY_ALLOCATION,
    /** Ups and downs of the markets; without them, every class earns its expected return steadily. */
    MARKET_VOLATILITY,
    /** Price rises until the target date; without them, the target stays as stated. Only for targets that are inflated. */
    INFLATION
}
