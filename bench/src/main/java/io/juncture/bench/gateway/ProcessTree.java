package io.juncture.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a process and its descendants have used, as the Linux kernel counts it. */
record ProcessTree(ProcessHandle root) {

    private static final long TICKS_PER_SECOND = 100;
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    /** Processor time in user and kernel mode, that of children which have ended included. */
    Duration processorTime() {
        var ticks = processes().mapToLong(process -> {
            var stat = read(process, "stat");
            var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
            return Stream.of(fields).skip(FIRST_TIME).limit(TIMES).mapToLong(Long::parseLong).sum();
        }).sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** The most memory that was ever resident, MB; pages shared between processes count for each. */
    long peakResidentMegabytes() {
        return kilobytes("status", "VmHWM:") / 1024;
    }

    /** Memory at this moment, MB; pages that others share count in part. */
    long proportionalMegabytes() {
        return kilobytes("smaps_rollup", "Pss:") / 1024;
    }

    private long kilobytes(String file, String label) {
        return processes().flatMapToLong(process -> read(process, file).lines().filter(line -> line.startsWith(label))
                .map(line -> line.replaceAll("\\D", "")).flatMapToLong(text -> LongStream.of(Long.parseLong(text)))).sum();
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(root), root.descendants()).filter(ProcessHandle::isAlive);
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            throw new IllegalStateException("Process " + process.pid() + " has ended", e);
        }
    }
}
