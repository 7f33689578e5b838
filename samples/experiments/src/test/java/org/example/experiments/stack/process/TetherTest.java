package org.example.experiments.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TetherTest {

    @Test
    void aProgramEndsInGoodOrderWhenItsInputEnds() throws Exception {
        Process process = new ProcessBuilder(Command.java(
                        List.of("-Xmx32m"), Path.of("target/test-classes"), Endless.class.getName(), List.of("end")))
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("begin");

            process.getOutputStream().close();

            assertThat(process.inputReader().readLine()).isEqualTo("end");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Never ends by itself; says its argument when it is told to. */
    public static final class Endless {

        private Endless() {}

        public static void main(String... args) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(args[0])));
            System.out.println("begin");
            new CountDownLatch(1).await();
        }
    }
}
