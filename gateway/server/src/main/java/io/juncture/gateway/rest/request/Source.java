package io.juncture.gateway.rest.request;

/** Where a variable's value comes from. */
public sealed interface Source {

    /** What clients call it. */
    String name();

    record Path(String name) implements Source {
    }

    record Query(String name) implements Source {
    }

    record Header(String name) implements Source {
    }

    /** A key of the body. */
    record Body(String name) implements Source {
    }

    /** The body itself. */
    record WholeBody() implements Source {
        @Override
        public String name() {
            return "";
        }
    }
}
