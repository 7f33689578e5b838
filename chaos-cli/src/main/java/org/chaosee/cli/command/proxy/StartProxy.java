package org.chaosee.cli.command.proxy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.chaosee.proxy.main.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

@Command(
        name = "start",
        description = {
            "Start the proxy in this process, until Ctrl-C. Its flags are those of chaos-proxy, with one dash or two:"
                    + " 'chaosee proxy start -help' prints them.",
            "",
            "As soon as it can be reached, a line on standard output tells where, also with -port 0. Exit codes are those of"
                    + " chaos-proxy: 1 when it can't listen, 2 when a flag is wrong."
        },
        preprocessor = StartProxy.Flags.class,
        customSynopsis = "chaosee proxy start [flags]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee proxy start -port 8474 -config proxies.json",
            "  CHAOS_PROXY_TOKEN=secret chaosee proxy start -host 0.0.0.0 -allow-upstream localhost:5432"
        })
final class StartProxy implements Runnable {

    private List<String> flags = List.of();

    /** It ends the process itself, with codes of its own, unless it was told to stop: then Java does. */
    @Override
    public void run() {
        Main.main(flags.toArray(String[]::new));
    }

    /** They are another program's, and not for picocli: {@code -host} is not {@code -h} with something behind it. */
    static final class Flags implements IParameterPreprocessor {

        @Override
        public boolean preprocess(
                Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> information) {
            if (command.userObject() instanceof StartProxy start && !asksForHelp(arguments)) {
                List<String> given = new ArrayList<>(arguments);
                Collections.reverse(given);
                start.flags = given;
                arguments.clear();
            }
            return false;
        }

        private static boolean asksForHelp(Stack<String> arguments) {
            return arguments.size() == 1 && List.of("-h", "--help").contains(arguments.peek());
        }
    }
}
