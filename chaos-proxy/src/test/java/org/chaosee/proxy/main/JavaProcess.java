package org.chaosee.proxy.main;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class of these tests, or the program, in a process of its own: for what holds for a whole process. */
final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private JavaProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
    }

    /**
     * Starts one.
     *
     * @param option of the virtual machine
     */
    static JavaProcess start(String option, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("LOG_LEVEL");
        builder.environment().remove("CHAOS_PROXY_TOKEN");
        return new JavaProcess(builder.start());
    }

    /** The next line of what it prints; empty at the end. */
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
