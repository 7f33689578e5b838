package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Target;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.core.tree.Texts;

class ActionCodecPropertyTest {

    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)*");

    private final ActionCodec codec = codec();
    private final ChaosAction existing = readNew(Documents.complete());

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_random_tree_is_refused_or_read(@ForAll("trees") Object tree) {
        tryAllEntrances(tree);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void a_changed_document_is_refused_or_read(
            @ForAll("documents") Map<String, Object> document, @ForAll("mutations") List<Mutation> mutations) {
        Object changed = RandomTrees.copy(document);
        mutations.forEach(mutation -> mutation.apply(changed));

        tryAllEntrances(changed);
        bothOutcomesAreMet(tryRead(() -> codec.readNew(changed, null)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void a_changed_row_is_refused_or_read(
            @ForAll("documents") Map<String, Object> document, @ForAll("mutations") List<Mutation> mutations) {
        Object row = RandomTrees.copy(codec.write(readNew(document)));
        mutations.forEach(mutation -> mutation.apply(row));

        tryAllEntrances(row);
        bothOutcomesAreMet(tryRead(() -> codec.readStored(row)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_valid_document_is_accepted(@ForAll("documents") Map<String, Object> document) {
        ChaosAction action = readNew(document);

        assertThat(codec.readStored(codec.write(action))).isEqualTo(action);
        assertThat(withoutUpdate(codec.readPatched(Map.of(), action))).isEqualTo(withoutUpdate(action));
    }

    private Map<String, Object> withoutUpdate(ChaosAction action) {
        return Documents.without(codec.write(action), "updatedAt");
    }

    private void tryAllEntrances(Object tree) {
        tryRead(() -> codec.readNew(tree, "alice"));
        tryRead(() -> codec.readChanged(tree, existing));
        tryRead(() -> codec.readPatched(tree, existing));
        tryRead(() -> codec.readStored(tree));
        try {
            Target target = codec.readTarget(tree);
            assertThat(target).isNotNull();
        } catch (InvalidRequestException e) {
            check(e);
        }
    }

    private boolean tryRead(Supplier<ChaosAction> read) {
        ChaosAction action;
        try {
            action = read.get();
        } catch (InvalidRequestException e) {
            check(e);
            return false;
        }
        assertThat(codec.readStored(codec.write(action))).isEqualTo(action);
        return true;
    }

    /** Otherwise the property would be true of nothing. */
    private static void bothOutcomesAreMet(boolean accepted) {
        Statistics.collect(accepted);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 5);
            coverage.check(false).percentage(share -> share > 5);
        });
    }

    private static void check(InvalidRequestException e) {
        assertThat(e.violations()).isNotEmpty();
        for (Violation violation : e.violations()) {
            assertThat(violation.pointer()).matches(POINTER);
            assertThat(Texts.isPlain(violation.pointer())).isTrue();
            assertThat(violation.message()).hasSizeBetween(10, 700);
            assertThat(Texts.isPlain(violation.message())).isTrue();
        }
    }

    @Provide
    Arbitrary<Object> trees() {
        return RandomTrees.trees();
    }

    @Provide
    Arbitrary<Map<String, Object>> documents() {
        return ValidDocuments.documents();
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Mutation.mutations().list().ofMinSize(1).ofMaxSize(3);
    }
}
