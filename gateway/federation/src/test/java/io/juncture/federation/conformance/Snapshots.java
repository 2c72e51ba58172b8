package io.juncture.federation.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes plans and calls into scenario files anew, and leaves every other line as it is. */
final class Snapshots {

    private static final String CASE = "  - name: ";

    private Snapshots() {
    }

    /** @param name of the case, as the file states it */
    static String rewrite(String yaml, String name, ScenarioRun.Answered answer) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int start = start(lines, name);
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).startsWith("  - ")) {
            end++;
        }
        List<String> kept = withoutSnapshots(lines.subList(start, end));
        while (kept.getLast().isBlank()) {
            kept.removeLast();
        }
        kept.add("    plan: |");
        answer.plan().lines().forEach(line -> kept.add("      " + line));
        kept.add("    calls: " + answer.calls().entrySet().stream().map(call -> call.getKey() + ": " + call.getValue())
                .collect(Collectors.joining(", ", "{", "}")));
        if (end < lines.size()) {
            kept.add("");
        }
        List<String> result = new ArrayList<>(lines.subList(0, start));
        result.addAll(kept);
        result.addAll(lines.subList(end, lines.size()));
        return String.join("\n", result) + "\n";
    }

    private static int start(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(CASE) && lines.get(i).substring(CASE.length()).strip().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("A case must begin with \"" + CASE + name + "\", its name without quotes");
    }

    private static List<String> withoutSnapshots(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean dropping = false;
        for (String line : lines) {
            boolean key = line.startsWith("    ") && line.length() > 4 && line.charAt(4) != ' ';
            if (key) {
                dropping = line.startsWith("    plan:") || line.startsWith("    calls:");
            }
            if (!dropping) {
                kept.add(line);
            }
        }
        return kept;
    }
}
