package org.chaosee.core.codec;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Percent;
import org.chaosee.api.Trigger;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.Quote;
import org.chaosee.core.tree.TextRule;
import org.chaosee.core.tree.Times;
import org.chaosee.core.trigger.Cron;
import org.jspecify.annotations.Nullable;

/** Triggers. */
final class TriggerCodec {

    static final String PROBABILITY = "probability";
    static final String EVERY_NTH = "everyNth";
    private static final String MAX_INJECTIONS = "maxInjections";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    static final String SCHEDULE = "schedule";
    private static final List<String> MEMBERS = List.of(PROBABILITY, EVERY_NTH, MAX_INJECTIONS, FROM, UNTIL, SCHEDULE);

    private static final String CRON =
            "a cron expression in UTC of five fields, minutes, hours, day of the month, month"
                    + " and day of the week, or six, with seconds ahead of them; such as 0 12 * * MON-FRI,";
    private static final TextRule SCHEDULE_RULE = TextRule.notBlank(CRON, MaxLengths.SCHEDULE);

    private TriggerCodec() {}

    static Trigger read(Node node) {
        Members members = node.members();
        members.allowOnly(MEMBERS);
        Percent probability = Numbers.percent(members.get(PROBABILITY));
        Integer everyNth = Numbers.integer(members.get(EVERY_NTH), 1, Integer.MAX_VALUE);
        Integer maxInjections = Numbers.integer(members.get(MAX_INJECTIONS), 1, Integer.MAX_VALUE);
        Instant from = Times.instant(members.get(FROM));
        Instant until = Times.instant(members.get(UNTIL));
        if (from != null && until != null && !from.isBefore(until)) {
            members.get(UNTIL).refuse("an instant later than from, " + from);
            until = null;
        }
        return new Trigger(
                probability == null ? Percent.HUNDRED : probability,
                everyNth,
                maxInjections,
                from,
                until,
                schedule(members.get(SCHEDULE)));
    }

    private static @Nullable String schedule(Node node) {
        String text = SCHEDULE_RULE.read(node);
        if (text != null) {
            try {
                Cron.parse(text);
            } catch (IllegalArgumentException e) {
                node.refuse("is " + Quote.of(text) + " (" + e.getMessage() + ")", SCHEDULE_RULE.allowed());
                return null;
            }
        }
        return text;
    }

    static Map<String, @Nullable Object> write(Trigger trigger) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(PROBABILITY, trigger.probability().toBigDecimal());
        tree.put(EVERY_NTH, trigger.everyNth());
        tree.put(MAX_INJECTIONS, trigger.maxInjections());
        tree.put(FROM, Times.text(trigger.from()));
        tree.put(UNTIL, Times.text(trigger.until()));
        tree.put(SCHEDULE, trigger.schedule());
        return tree;
    }
}
