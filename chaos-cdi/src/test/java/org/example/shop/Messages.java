package org.example.shop;

import jakarta.ejb.MessageDriven;
import org.chaosee.api.NoChaos;

/** Message-driven beans, but for the broker. */
public final class Messages {

    private Messages() {}

    @MessageDriven(name = "inbox")
    public static class Inbox {

        public String onMessage(String text) {
            return text;
        }

        @NoChaos
        public String immune() {
            return "immune";
        }
    }

    @MessageDriven(name = "reports")
    public static class Reports {

        public String onMessage(String text) {
            return text;
        }
    }

    /** Not selected, but what it extends may be. */
    @NoChaos
    @MessageDriven(name = "audit")
    public static class Audit extends Inbox {}

    /** No interceptor can be bound to all of its methods. */
    @MessageDriven(name = "half")
    public static class HalfFinal {

        public String onMessage(String text) {
            return checked(text);
        }

        protected final String checked(String text) {
            return text;
        }
    }
}
