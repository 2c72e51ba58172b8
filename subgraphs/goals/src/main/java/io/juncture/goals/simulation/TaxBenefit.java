package io.juncture.goals.simulation;

/**
 * A deduction from taxable income that a payment can earn.
 *
 * @param section            of the Income-tax Act, for example {@code 80C}
 * @param eligibleDeduction  in rupees a year, more than zero
 */
public record TaxBenefit(String section, double eligibleDeduction) {
}
