package org.example.experiments.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Shell scripts in the place of those that the sample's scripts call. They note their words, and end as they are told to. */
final class FakeCommands {

    private static final String NOTE = """
            #!/bin/sh
            {
              printf '%s' "${0##*/}"
              printf '|%s' "$@"
              echo
            } >>"$CALLS"
            """;

    private static final String CHAOSEE = """
            if [ "$1" = run ]; then
              journal=
              before=
              for word in "$@"; do
                [ "$before" = --journal-path ] && journal=$word
                before=$word
              done
              case $2 in
              */experiment.json)
                [ -n "${EVENT:-}" ] && echo "$EVENT" >>"$STACK_DIRECTORY/events.jsonl"
                [ "${RUN_CODE:-0}" = 7 ] && exit 7
                echo '{}' >"$journal"
                exit "${RUN_CODE:-0}"
                ;;
              *) exit "${VERIFICATION_CODE:-0}" ;;
              esac
            fi
            [ "$1" = report ] && exit "${REPORT_CODE:-0}"
            [ "$1" = status ] && echo '{"halted": false, "live": 0}'
            exit 0
            """;

    private static final String STACK = """
            if [ "$1" = start ]; then
              directory=${2#-Dstack.directory=}
              mkdir -p "$directory"
              echo SHOP_URL=http://localhost:1 >"$directory/stack.env"
              [ -n "${TERM_AT_START:-}" ] && kill -TERM "$PPID"
            fi
            exit 0
            """;

    private final Path directory;

    FakeCommands(Path directory) {
        this.directory = directory;
    }

    /** A {@code chaosee} that answers with the codes of the environment. */
    Path chaosee() throws IOException {
        return write(directory.resolve("chaosee"), NOTE + CHAOSEE);
    }

    /** A {@code stack.sh} that is ready at once; with TERM_AT_START, who has called it is told to end meanwhile. */
    Path stack(Path file) throws IOException {
        return write(file, NOTE + STACK);
    }

    /** A {@code java} that notes its id, has its parent told to end, and never ends by itself. */
    Path neverReady(Path file) throws IOException {
        return write(file, """
                #!/bin/sh
                echo $$ >"$ID"
                kill -TERM "$PPID"
                exec sleep 600
                """);
    }

    /** What the scripts need to know of it all. */
    Map<String, String> environment() {
        return Map.of("CALLS", directory.resolve("calls").toString());
    }

    /** One line for each call: the command and its words, a bar between them. */
    List<String> calls() throws IOException {
        Path calls = directory.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private static Path write(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made executable");
        }
        return file;
    }
}
