package io.juncture.goals.simulation;

/** What money is invested in. The declaration order is the order of every matrix and array of the engine. */
public enum AssetClass {
    /** Broad domestic shares. */
    EQUITY,
    /** Government and high-grade corporate bonds, provident funds. */
    DEBT,
    /** Gold in domestic currency. */
    GOLD,
    /** Savings accounts, liquid funds, short deposits. */
    CASH
}
