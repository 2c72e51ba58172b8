package io.juncture.goals.goal;

import io.juncture.goals.money.Amounts;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;

/** The five columns in which goals, scenarios and calculations keep a plan. */
public final class PlanColumns {

    private PlanColumns() {
    }

    /** The plan in this row. */
    public static Plan read(Readable row) {
        Double equity = row.get("equity_allocation", Double.class);
        return new Plan(
                amount(row, "target_amount"),
                amount(row, "current_amount"),
                amount(row, "monthly_contribution"),
                Columns.required(row, "timeframe", LocalDate.class),
                equity == null ? OptionalDouble.empty() : OptionalDouble.of(equity));
    }

    /** Binds the parameters {@code target}, {@code current}, {@code contribution}, {@code timeframe} and {@code equity}. */
    public static GenericExecuteSpec bind(GenericExecuteSpec statement, Plan plan) {
        return statement
                .bind("target", plan.targetAmount())
                .bind("current", plan.currentAmount())
                .bind("contribution", plan.monthlyContribution())
                .bind("timeframe", plan.timeframe())
                .bind("equity", Parameter.fromOrEmpty(
                        plan.equityAllocation().isPresent() ? plan.equityAllocation().getAsDouble() : null, Double.class));
    }

    private static BigDecimal amount(Readable row, String column) {
        return Amounts.of(Columns.required(row, column, BigDecimal.class));
    }
}
