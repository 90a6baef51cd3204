package dev.espalier.storage.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link WritingProgram} in a process of its own. */
final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final long serverPid;
    private int acknowledged;

    private RunningProgram(Process process) throws IOException {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.serverPid = Long.parseLong(output.readLine().replace("pid ", ""));
    }

    static RunningProgram start(Path folder, Path programs) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), folder, programs);
    }

    static RunningProgram start(List<String> prefix, String classPath, Path folder, Path programs) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-cp",
                classPath,
                WritingProgram.class.getName(),
                folder.toString(),
                programs.toString()));
        return new RunningProgram(new ProcessBuilder(command)
                .directory(folder.getRoot().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long serverPid() {
        return serverPid;
    }

    /** Reads until so many numbers are durable. */
    RunningProgram untilWritten(int count) throws IOException {
        while (acknowledged < count) {
            acknowledged = Integer.parseInt(output.readLine());
        }
        return this;
    }

    /** Returns the last number that the program said was durable before it was killed. */
    int kill() throws IOException {
        process.toHandle().destroyForcibly(); // unlike Process.destroyForcibly, this leaves its output to be read
        process.onExit().join();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            acknowledged = line.matches("\\d+") ? Integer.parseInt(line) : acknowledged;
        }
        return acknowledged;
    }

    /** Kills the program and waits until its server has shut down too. */
    @Override
    public void close() {
        process.destroyForcibly();
        ProcessHandle.of(serverPid).ifPresent(server -> server.onExit().join());
    }
}
