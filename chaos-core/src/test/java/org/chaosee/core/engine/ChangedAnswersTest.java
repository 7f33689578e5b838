package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.chaosee.api.Injection;
import org.chaosee.api.Phase;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;
import org.chaosee.core.answer.AnswerFaults;
import org.chaosee.core.point.Call;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

class ChangedAnswersTest {

    private static final AnswerFault SLOW = new ThrottleFault(1000);
    private static final AnswerFault BROKEN = new TruncateFault(10);
    private static final AnswerFault STALE = new HeadersFault(Map.of("ETag", "old"), List.of());

    private final TestEngine chaos = new TestEngine();

    @Test
    void they_compose_with_latencies_and_with_each_other() {
        chaos.refresh(
                answer("slow", SLOW).build(),
                latency("late", 1).after().created(1).build(),
                answer("broken", BROKEN).created(2).build(),
                answer("stale", STALE).created(3).build());
        Outcome outcome = pass(chaos, true);
        assertThat(outcome.answer().faults()).containsExactly(SLOW, BROKEN, STALE);
        assertThat(outcome.terminal()).isNull();
        assertThat(chaos.heard.injections())
                .extracting(Injection::action)
                .containsExactly("late", "slow", "broken", "stale");
        assertThat(outcome.injections()).isEqualTo(chaos.heard.injections());
    }

    @Test
    void a_lost_answer_is_not_changed() {
        chaos.refresh(
                answer("broken", BROKEN).build(),
                abort("down").after().created(1).build());
        Outcome outcome = pass(chaos, true);
        assertThat(outcome.answer()).isSameAs(AnswerFaults.NONE);
        assertThat(chaos.heard.injections()).extracting(Injection::action).containsExactly("down");
        assertThat(chaos.heard.skips()).isEmpty();
    }

    @Test
    void a_dry_run_changes_nothing() {
        chaos.refresh(answer("broken", BROKEN).dryRun().build());
        assertThat(pass(chaos, true)).isEqualTo(Outcome.NONE);
        assertThat(skips(chaos)).containsExactly(tuple("broken", SkipReason.DRY_RUN));
    }

    @Test
    void without_a_body_there_are_headers_still() {
        chaos.refresh(
                answer("slow", SLOW).build(),
                answer("broken", BROKEN).created(1).build(),
                answer("stale", STALE).created(2).build());
        assertThat(pass(chaos, false).answer().faults()).containsExactly(STALE);
        assertThat(skips(chaos))
                .containsExactly(tuple("slow", SkipReason.NO_BODY), tuple("broken", SkipReason.NO_BODY));
    }

    @Test
    void when_as_many_calls_are_delayed_as_may_be_none_is_throttled() {
        TestEngine full = new TestEngine(duration -> {}, 0);
        full.refresh(
                answer("slow", SLOW).build(),
                answer("broken", BROKEN).created(1).build());
        assertThat(pass(full, true).answer().faults()).containsExactly(BROKEN);
        assertThat(skips(full)).containsExactly(tuple("slow", SkipReason.OVERFLOW));
    }

    @Test
    void nobody_asks_for_the_body_in_vain() {
        chaos.refresh(
                answer("stale", STALE).build(),
                latency("late", 1).after().created(1).build());
        FaultPoint point = chaos.point(Points.PRODUCTS);
        chaos.engine.injector().apply(point, point.decide(Call.UNKNOWN, Phase.AFTER), () -> {
            throw new AssertionError("asked");
        });
        assertThat(chaos.heard.injections()).hasSize(2);
    }

    private static ActionBuilder answer(String name, AnswerFault fault) {
        return abort(name).fault(fault).after();
    }

    private static Outcome pass(TestEngine engine, boolean hasBody) {
        FaultPoint point = engine.point(Points.PRODUCTS);
        return engine.engine.injector().apply(point, point.decide(Call.UNKNOWN, Phase.AFTER), () -> hasBody);
    }

    private static List<Tuple> skips(TestEngine engine) {
        return engine.heard.skips().stream()
                .map(skip -> tuple(skip.wouldHaveBeen().action(), skip.reason()))
                .toList();
    }
}
