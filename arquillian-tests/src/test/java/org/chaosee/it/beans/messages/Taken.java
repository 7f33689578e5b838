package org.chaosee.it.beans.messages;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was taken in, each with the number of its delivery. */
final class Taken {

    private static final List<String> MESSAGES = new CopyOnWriteArrayList<>();

    private Taken() {}

    static void add(Message message) {
        try {
            MESSAGES.add(((TextMessage) message).getText() + " " + message.getIntProperty("JMSXDeliveryCount"));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In lines. */
    static String all() {
        return String.join("\n", MESSAGES);
    }
}
