package io.juncture.goals.simulation;

/** How fine a histogram and a timeline are. */
public enum Resolution {
    LOW(10, 24),
    MEDIUM(20, 12),
    HIGH(50, 3);

    private final int bins;
    private final int timelineMonths;

    Resolution(int bins, int timelineMonths) {
        this.bins = bins;
        this.timelineMonths = timelineMonths;
    }

    /** The number of bins of a histogram. */
    public int bins() {
        return bins;
    }

    /** The distance between two points of a timeline, in months; a multiple of {@code HIGH.timelineMonths()}. */
    public int timelineMonths() {
        return timelineMonths;
    }
}
