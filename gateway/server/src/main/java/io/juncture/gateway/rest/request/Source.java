package io.juncture.gateway.rest.request;

import java.util.Optional;

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

    /**
     * A key of the body.
     *
     * @param alias another key, which is looked at where this one is absent
     */
    record Body(String name, Optional<String> alias) implements Source {
    }

    /** The body itself. */
    record WholeBody() implements Source {
        @Override
        public String name() {
            return "";
        }
    }
}
