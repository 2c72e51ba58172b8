package io.juncture.goals.graphql;

import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.graphql.PersonView.Preferences;
import io.juncture.goals.money.Amounts;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.portfolio.Portfolio.Item;
import io.juncture.goals.portfolio.Portfolio;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.GoalHealth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The GraphQL type {@code GoalPortfolio}. */
public record PortfolioView(
        int goalCount,
        List<Category> categories,
        Timeline timeline,
        Metrics metrics,
        String currency,
        int otherCurrencyGoalCount,
        CacheStatus cacheStatus) {

    /** The GraphQL type {@code GoalCategorySummary}. */
    public record Category(
            GoalCategory category,
            int count,
            BigDecimal totalTarget,
            BigDecimal totalCurrent,
            double averageProbability,
            List<GoalView> goals) {

        private static Category of(GoalCategory category, List<Item> items) {
            return new Category(category, items.size(),
                    Portfolio.sum(items, item -> item.goal().plan().targetAmount()),
                    Portfolio.sum(items, item -> item.goal().plan().currentAmount()),
                    Shares.rounded(items.stream().mapToDouble(Item::probability).average().orElse(0)),
                    items.stream().map(item -> new GoalView(item.goal())).toList());
        }
    }

    /** The GraphQL type {@code PortfolioTimeline}. */
    public record Timeline(List<String> labels, List<Event> events) {
    }

    /** The GraphQL type {@code PortfolioEvent}. */
    public record Event(GoalView goal, LocalDate date, String label, BigDecimal amount) {

        private static Event of(Goal goal) {
            LocalDate date = goal.plan().timeframe();
            return new Event(new GoalView(goal), date, String.valueOf(date.getYear()), goal.plan().targetAmount());
        }
    }

    /** The GraphQL type {@code PortfolioMetrics}. */
    public record Metrics(
            BigDecimal totalTargetAmount,
            String totalTargetAmountFormatted,
            BigDecimal totalCurrentAmount,
            String totalCurrentAmountFormatted,
            double overallProgressPercent,
            BigDecimal monthlyContribution,
            BigDecimal monthlyFundingGap,
            Health health) {

        private static Metrics of(Portfolio portfolio, MoneyFormat format) {
            return new Metrics(
                    portfolio.totalTarget(), format.format(portfolio.totalTarget()),
                    portfolio.totalCurrent(), format.format(portfolio.totalCurrent()),
                    portfolio.progressPercent(),
                    portfolio.monthlyContribution(),
                    Amounts.of(portfolio.monthlyFundingGap().orElse(0)),
                    new Health(portfolio.count(GoalHealth.HEALTHY), portfolio.count(GoalHealth.AT_RISK),
                            portfolio.count(GoalHealth.CRITICAL)));
        }
    }

    /** The GraphQL type {@code PortfolioHealth}. */
    public record Health(int healthy, int atRisk, int critical) {
    }

    static PortfolioView of(Portfolio portfolio, Preferences preferences) {
        return new PortfolioView(
                portfolio.items().size(),
                portfolio.byCategory().entrySet().stream()
                        .map(entry -> Category.of(entry.getKey(), entry.getValue()))
                        .toList(),
                new Timeline(portfolio.years().stream().map(String::valueOf).toList(),
                        portfolio.byDate().stream().map(Event::of).toList()),
                Metrics.of(portfolio, MoneyFormat.of(preferences.currency(), preferences.indianNumberFormat())),
                preferences.currency(),
                portfolio.otherCurrencyCount(),
                portfolio.cacheStatus());
    }
}
