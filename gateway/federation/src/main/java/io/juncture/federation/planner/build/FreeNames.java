package io.juncture.federation.planner.build;

import java.util.Collection;

/** Names for the plan's variables that the client has not given to its own. */
final class FreeNames {

    private FreeNames() {
    }

    /**
     * The beginning of names, such that none of those taken begins so.
     *
     * @param wanted its last character is repeated until it is free
     */
    static String prefix(String wanted, Collection<String> taken) {
        StringBuilder free = new StringBuilder(wanted);
        while (taken.stream().anyMatch(name -> name.startsWith(free.toString()))) {
            free.append(wanted.charAt(wanted.length() - 1));
        }
        return free.toString();
    }
}
