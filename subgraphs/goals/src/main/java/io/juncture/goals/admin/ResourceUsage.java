package io.juncture.goals.admin;

/**
 * What the process used, from samples.
 *
 * @param cpuAverage  share of all processors, percent
 * @param cpuPeak     the largest sample of it
 * @param heapAverage heap in use, MiB
 * @param heapPeak    the largest sample of it
 */
public record ResourceUsage(double cpuAverage, double cpuPeak, double heapAverage, double heapPeak) {
}
