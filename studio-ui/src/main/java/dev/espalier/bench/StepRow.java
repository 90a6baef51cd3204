package dev.espalier.bench;

import dev.espalier.bench.StepMeter.Phase;
import dev.espalier.bench.StepMeter.Reading;
import dev.espalier.webagent.ActionResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * How fast runs go with one setting.
 *
 * @param screenshots true when each step takes a picture
 * @param steps that were measured, all workers together
 * @param settleP50Millis median time that a page took to come to rest
 * @param lateChangeRate share of steps after which the page still changed, though it was taken for settled
 * @param errors how many steps ended in each error code
 */
public record StepRow(
        int workers,
        boolean screenshots,
        int steps,
        double stepsPerSecond,
        double settleP50Millis,
        double lateChangeRate,
        Shares shares,
        SortedMap<String, Integer> errors) {

    /** Shares of the workers' time, which are 1 together; {@code other} is what is spent between steps. */
    public record Shares(
            double preflight,
            double action,
            double settle,
            double observe,
            double decide,
            double store,
            double other) {}

    /** Returns how many steps were given up waiting, for which nobody has named a better reason. */
    public int actionTimeouts() {
        return errors.getOrDefault(ActionResult.TIMEOUT, 0);
    }

    /** Returns the error codes in words, empty for none. */
    public String errorText() {
        return errors.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    static StepRow of(int workers, boolean screenshots, Reading reading, double lateChangeRate) {
        return new StepRow(
                workers,
                screenshots,
                reading.steps(),
                reading.steps() / seconds(reading.took()),
                1000 * seconds(median(reading.settles())),
                lateChangeRate,
                shares(reading, workers * seconds(reading.took())),
                reading.errors());
    }

    private static Shares shares(Reading reading, double whole) {
        var shares = new ArrayList<Double>();
        for (Phase phase : Phase.values()) {
            shares.add(seconds(reading.spent().getOrDefault(phase, Duration.ZERO)) / whole);
        }
        double known = shares.stream().mapToDouble(Double::doubleValue).sum();
        return new Shares(
                shares.get(0), shares.get(1), shares.get(2), shares.get(3), shares.get(4), shares.get(5), 1 - known);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** Returns the middle one, of two middle ones the shorter. */
    static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get((durations.size() - 1) / 2);
    }
}
