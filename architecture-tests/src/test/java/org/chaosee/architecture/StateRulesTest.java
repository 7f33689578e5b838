package org.chaosee.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import org.chaosee.api.NoChaos;

/** What keeps the host application safe from us, as far as a look at the classes can tell. */
@AnalyzeClasses(packages = "org.chaosee", importOptions = ImportOption.DoNotIncludeTests.class)
class StateRulesTest {

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal().because("two applications in one server may share the jars");

    @ArchTest
    static final ArchRule staticFieldsHoldNoState = fields().that().areStatic().should(StaticState.holdNone());

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
