package org.chaosee.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.chaosee.api.NoChaos;

/** What keeps the host application safe from us, as far as a look at the classes can tell. */
@AnalyzeClasses(packages = "org.chaosee", importOptions = ImportOption.DoNotIncludeTests.class)
class StateRulesTest {

    private static final DescribedPredicate<JavaField> MUTABLE = DescribedPredicate.describe(
            "of a mutable type",
            field -> field.getRawType().isAssignableTo(AtomicReference.class)
                    || field.getRawType().isAssignableTo(AtomicLong.class)
                    || field.getRawType().isAssignableTo(AtomicInteger.class)
                    || field.getRawType().isAssignableTo(AtomicBoolean.class)
                    || field.getRawType().isAssignableTo(LongAdder.class)
                    || field.getRawType().isAssignableTo(ThreadLocal.class)
                    || field.getRawType().isAssignableTo(AbstractMap.class)
                    || field.getRawType().isAssignableTo(AbstractCollection.class)
                    || field.getRawType().isAssignableTo(Random.class));

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal().because("two applications in one server may share the jars");

    @ArchTest
    static final ArchRule staticFieldsHoldNoState =
            noFields().that().haveModifier(JavaModifier.STATIC).should(be(MUTABLE));

    @ArchTest
    static final ArchRule resourcesAreNeverFaultPoints =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(NoChaos.class);

    @ArchTest
    static final ArchRule theAdminResourceRegistersNothingInTheHost = noClasses()
            .that()
            .resideInAPackage("org.chaosee.admin..")
            .should()
            .beAnnotatedWith(Provider.class)
            .because("a server would register it in the host's own application");
}
