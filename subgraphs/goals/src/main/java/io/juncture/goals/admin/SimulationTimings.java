package io.juncture.goals.admin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How long simulations took since the last time somebody collected it. */
@Component
public class SimulationTimings {

    private final Map<Slot, Total> totals = new ConcurrentHashMap<>();
    private final Clock clock;

    SimulationTimings(Clock clock) {
        this.clock = clock;
    }

    private record Slot(OffsetDateTime minute, double millis) {
    }

    private record Total(long simulations, double millisSum) {

        private Total plus(Total other) {
            return new Total(simulations + other.simulations, millisSum + other.millisSum);
        }
    }

    /**
     * Simulations of one minute that took about the same time.
     *
     * @param minute      when they ended
     * @param millis      the time, rounded to three significant digits
     * @param simulations how many
     * @param millisSum   their exact times added up
     */
    record Timing(OffsetDateTime minute, double millis, long simulations, double millisSum) {
    }

    /** Notes that a simulation took so many milliseconds. */
    public void record(double millis) {
        OffsetDateTime minute = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        add(new Timing(minute, rounded(millis), 1, millis));
    }

    /** What has been noted; it is forgotten here. */
    List<Timing> drain() {
        return totals.keySet().stream()
                .flatMap(slot -> Optional.ofNullable(totals.remove(slot)).stream()
                        .map(total -> new Timing(slot.minute(), slot.millis(), total.simulations(), total.millisSum())))
                .toList();
    }

    /** Notes again what could not be written. */
    void putBack(List<Timing> timings) {
        timings.forEach(this::add);
    }

    private void add(Timing timing) {
        totals.merge(new Slot(timing.minute(), timing.millis()), new Total(timing.simulations(), timing.millisSum()), Total::plus);
    }

    private static double rounded(double millis) {
        if (millis <= 0) {
            return 0;
        }
        return BigDecimal.valueOf(millis).round(new MathContext(3)).doubleValue();
    }
}
