package org.chaosee.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final StringWriter text = new StringWriter();

    @Test
    void what_was_there_comes_back() {
        try (Screen screen = Screen.open(new PrintWriter(text))) {
            screen.draw(List.of("one", "two"));
        }
        assertThat(text.toString())
                .isEqualTo(
                        "\u001B[?1049h\u001B[?25l\u001B[2J\u001B[Hone\u001B[K\r\ntwo\u001B[K\u001B[J\u001B[?25h\u001B[?1049l");
    }

    @Test
    void nothing_is_drawn_when_it_is_closed() {
        Screen screen = Screen.open(new PrintWriter(text));
        screen.close();
        int length = text.toString().length();
        screen.draw(List.of("late"));
        screen.close();
        assertThat(text.toString()).hasSize(length);
    }

    @Test
    void the_size_is_read_as_stty_tells_it() {
        assertThat(TerminalSize.parse("24 80\n")).contains(new TerminalSize(80, 24));
        assertThat(TerminalSize.parse("0 0\n")).isEmpty();
        assertThat(TerminalSize.parse("stty: no tty")).isEmpty();
    }
}
