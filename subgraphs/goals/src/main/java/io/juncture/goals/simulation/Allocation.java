package io.juncture.goals.simulation;

/**
 * How a portfolio is split. The four weights are fractions that sum to 1.
 *
 * @param equity weight of equity
 * @param debt   weight of debt
 * @param gold   weight of gold
 * @param cash   weight of cash
 */
public record Allocation(double equity, double debt, double gold, double cash) {

    public Allocation {
        Check.between("equity", equity, 0, 1);
        Check.between("debt", debt, 0, 1);
        Check.between("gold", gold, 0, 1);
        Check.between("cash", cash, 0, 1);
        Check.require(Math.abs(equity + debt + gold + cash - 1) < 1e-9, "allocation", "must sum to 1");
    }

    /** The weight of one asset class. */
    public double weight(AssetClass asset) {
        return switch (asset) {
            case EQUITY -> equity;
            case DEBT -> debt;
            case GOLD -> gold;
            case CASH -> cash;
        };
    }

    /** The same mix with this much equity: the rest keeps its proportions; all of it becomes debt where there was none. */
    Allocation withEquity(double newEquity) {
        double rest = debt + gold + cash;
        if (rest == 0) {
            return new Allocation(newEquity, 1 - newEquity, 0, 0);
        }
        double scale = (1 - newEquity) / rest;
        return new Allocation(newEquity, debt * scale, gold * scale, cash * scale);
    }

    /** The mix {@code share} of the way (0 to 1) from this one to the other. */
    Allocation towards(Allocation other, double share) {
        double kept = 1 - share;
        return new Allocation(
                equity * kept + other.equity * share,
                debt * kept + other.debt * share,
                gold * kept + other.gold * share,
                cash * kept + other.cash * share);
    }
}
