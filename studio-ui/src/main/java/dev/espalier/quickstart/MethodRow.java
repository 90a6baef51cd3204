package dev.espalier.quickstart;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A line of the table: how a method did on the held-out tasks of a site.
 *
 * @param pick which rollout answered: FIRST, a {@link Pick} of the own judge, or ORACLE
 * @param meanSteps of the rollouts it answered with
 * @param againstGreedy tasks that only greedy solved, and tasks that only this method solved
 */
public record MethodRow(
        String site,
        Method method,
        String pick,
        Proportion success,
        double meanSteps,
        Effort effort,
        McNemar againstGreedy) {

    /**
     * What a method spent on a task, on average.
     *
     * @param steps of all rollouts of a search together
     */
    public record Effort(double steps, double rollouts, double seconds) {}

    /** @param tasks of the site, the finished rollouts of each; at least one task */
    static List<MethodRow> table(String site, List<List<Attempt>> tasks, Pick pick) {
        return List.of(Method.values()).stream()
                .map(method -> row(site, method, tasks, pick))
                .toList();
    }

    private static MethodRow row(String site, Method method, List<List<Attempt>> tasks, Pick pick) {
        var answers = tasks.stream().map(attempts -> method.to(attempts, pick)).toList();
        var greedy =
                tasks.stream().map(attempts -> Method.GREEDY.to(attempts, pick)).toList();
        int right = (int) answers.stream().filter(Method.Answer::right).count();
        return new MethodRow(
                site,
                method,
                method.pick(pick),
                new Proportion(right, tasks.size()),
                mean(answers, Method.Answer::steps),
                new Effort(
                        mean(answers, answer -> answer.spent().steps()),
                        mean(answers, answer -> answer.spent().rollouts()),
                        mean(answers, answer -> seconds(answer.spent().took()))),
                new McNemar(only(greedy, answers), only(answers, greedy)));
    }

    private static int only(List<Method.Answer> solved, List<Method.Answer> missed) {
        return (int) IntStream.range(0, solved.size())
                .filter(task -> solved.get(task).right() && !missed.get(task).right())
                .count();
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    private static double mean(List<Method.Answer> answers, ToDoubleFunction<Method.Answer> figure) {
        return answers.stream().mapToDouble(figure).average().orElseThrow();
    }
}
