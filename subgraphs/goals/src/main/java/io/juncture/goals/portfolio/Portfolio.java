package io.juncture.goals.portfolio;

import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.GoalHealth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All goals of a person in one currency taken together.
 *
 * @param items              the goals, oldest first
 * @param otherCurrencyCount goals left out because they are kept in another currency
 * @param monthlyFundingGap  what the active goals lack every month; empty when nobody asked
 * @param today              the day it is seen from
 * @param cacheStatus        whether everything came from the cache
 */
public record Portfolio(
        List<Item> items,
        int otherCurrencyCount,
        OptionalDouble monthlyFundingGap,
        LocalDate today,
        CacheStatus cacheStatus) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** A goal and its probability of success. */
    public record Item(Goal goal, double probability) {
    }

    /** The goals by category, in the categories' order; categories without goals do not appear. */
    public SequencedMap<GoalCategory, List<Item>> byCategory() {
        return items.stream().collect(Collectors.groupingBy(item -> item.goal().category(), TreeMap::new, Collectors.toList()));
    }

    /** The goals by target date. */
    public List<Goal> byDate() {
        return items.stream().map(Item::goal).sorted(Comparator.comparing(goal -> goal.plan().timeframe())).toList();
    }

    /** The calendar years of the portfolio, see {@link TimelineYears}. */
    public List<Integer> years() {
        int last = items.stream().mapToInt(item -> item.goal().plan().timeframe().getYear()).max().orElse(today.getYear());
        return TimelineYears.between(today.getYear(), last);
    }

    public BigDecimal totalTarget() {
        return sum(items, item -> item.goal().plan().targetAmount());
    }

    public BigDecimal totalCurrent() {
        return sum(items, item -> item.goal().plan().currentAmount());
    }

    /** The sum of the monthly contributions to all of the goals, as the other sums are. */
    public BigDecimal monthlyContribution() {
        return sum(items, item -> item.goal().plan().monthlyContribution());
    }

    /** What has been saved as percent of the targets, two decimals; 0 without goals. */
    public double progressPercent() {
        BigDecimal target = totalTarget();
        return target.signum() == 0 ? 0
                : totalCurrent().multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP).doubleValue();
    }

    /** How many goals stand this way. */
    public int count(GoalHealth health) {
        return (int) items.stream().filter(item -> GoalHealth.of(item.probability()) == health).count();
    }

    /** The sum of an amount over goals. */
    public static BigDecimal sum(List<Item> items, Function<Item, BigDecimal> amount) {
        return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
