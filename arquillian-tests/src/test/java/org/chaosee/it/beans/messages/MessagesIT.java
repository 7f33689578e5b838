package org.chaosee.it.beans.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chaosee.it.beans.BeansContract;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Faults in message-driven beans. Payara Micro has no broker: these run on WildFly only. */
class MessagesIT extends BeansContract {

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(
                Wars.withBeansXml(Wars.host(
                        "messages",
                        MessagesApplication.class,
                        Outbox.class,
                        Inbox.class,
                        ImmuneInbox.class,
                        Taken.class)),
                "chaos.enabled=true",
                "chaos.admin.token=" + Wars.TOKEN,
                "chaos.beans.include=@MessageDriven");
    }

    @Test
    void aMessageThatCouldNotBeTakenComesAgain() {
        send("orders", "first");
        awaitTaken("first 1");
        strike("unread", "Inbox", "onMessage", Admin.exception(IllegalStateException.class, "no"), 2);

        send("orders", "second");
        awaitTaken("second 3");
        assertThat(admin().injections("unread")).isEqualTo(2);
    }

    @Test
    void aMessageWhoseAnswerIsLostIsTakenAgain() {
        strike("forgotten", "Inbox", "onMessage", Admin.exception(IllegalStateException.class, "no"), 1, "after");

        send("orders", "twice");
        awaitTaken("twice 1", "twice 2");
        assertThat(admin().injections("forgotten")).isEqualTo(1);
    }

    @Test
    void aMessageIsTakenLateAndOnce() {
        Duration delay = Duration.ofMillis(500);
        strike("late", "Inbox", "onMessage", Admin.latency(delay.toString()), 1);
        long start = System.nanoTime();

        send("orders", "late");
        awaitTaken("late 1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(delay);
        assertThat(admin().injections("late")).isEqualTo(1);
    }

    @Test
    void noChaosIsLeftAlone() {
        strike("immune", "*", "*", Admin.exception(IllegalStateException.class, "no"), 1);

        send("returns", "back");
        awaitTaken("back 1");
        assertThat(admin().injections("immune")).isZero();
    }

    private void send(String queue, String text) {
        Answer answer = http().send("POST", "/api/messages/" + queue, text, "Content-Type", "text/plain");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** That these, and no others, are taken of the messages with that text. */
    private void awaitTaken(String... messages) {
        String text = messages[0].substring(0, messages[0].indexOf(' '));
        Poll.until(() -> taken(text).size() >= messages.length);
        assertThat(taken(text)).containsExactly(messages);
    }

    private List<String> taken(String text) {
        return http().get("/api/messages")
                .body()
                .lines()
                .filter(message -> message.startsWith(text + " "))
                .toList();
    }
}
