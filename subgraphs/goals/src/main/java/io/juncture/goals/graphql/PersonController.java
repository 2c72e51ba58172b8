package io.juncture.goals.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.graphql.PersonView.Preferences;
import io.juncture.goals.portfolio.PortfolioService;
import io.juncture.goals.simulation.MarketAssumptions;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The type {@code User}: a person's goals. Which people there are is another subgraph's business. */
@Controller
class PersonController {

    private final PortfolioService portfolios;
    private final String defaultCurrency;

    PersonController(PortfolioService portfolios, MarketAssumptions market) {
        this.portfolios = portfolios;
        this.defaultCurrency = market.currency();
    }

    @EntityMapping("User")
    List<PersonView> people(List<Map<String, Object>> representations) {
        return representations.stream().map(PersonView::of).toList();
    }

    @SchemaMapping(typeName = "User")
    Mono<List<GoalView>> goals(PersonView person, @Argument boolean includeInactive,
            DataLoader<String, List<Goal>> goalsOfPerson, @ContextValue Caller caller) {
        return load(person, includeInactive, goalsOfPerson, caller).map(goals -> goals.stream().map(GoalView::new).toList());
    }

    @SchemaMapping(typeName = "User")
    Mono<PortfolioView> goalPortfolio(PersonView person, @Argument boolean includeInactive,
            DataLoader<String, List<Goal>> goalsOfPerson, @ContextValue Caller caller,
            DataFetchingFieldSelectionSet selection) {
        Preferences preferences = Optional.ofNullable(person.preferences())
                .orElseGet(() -> new Preferences(defaultCurrency, defaultCurrency.equals("INR")));
        return load(person, includeInactive, goalsOfPerson, caller)
                .flatMap(goals -> portfolios.portfolio(
                        goals, preferences.currency(), selection.contains("metrics/monthlyFundingGap")))
                .map(portfolio -> PortfolioView.of(portfolio, preferences));
    }

    private static Mono<List<Goal>> load(PersonView person, boolean includeInactive,
            DataLoader<String, List<Goal>> goalsOfPerson, Caller caller) {
        if (!caller.isSelfOrAdmin(person.id())) {
            throw SubgraphException.forbidden("Goals are shown to the person they belong to only.");
        }
        return Mono.fromFuture(goalsOfPerson.load(person.id()))
                .map(goals -> goals.stream().filter(goal -> includeInactive || goal.active()).toList());
    }
}
