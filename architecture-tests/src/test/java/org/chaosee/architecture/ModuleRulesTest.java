package org.chaosee.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. An arrow of the design that isn't there must not come into being by an import. */
@AnalyzeClasses(packages = "org.chaosee", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {

    private static final String ECLIPSELINK_HOOK = "org.chaosee.jpa.hook.eclipselink..";
    private static final String HIBERNATE_HOOK = "org.chaosee.jpa.hook.hibernate..";

    @ArchTest
    static final ArchRule theApiDependsOnNothing = classes()
            .that()
            .resideInAPackage("org.chaosee.api..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.chaosee.api..", "java..", "org.jspecify.."))
            .because("it is the public contract, and its signatures must not mention what is internal");

    @ArchTest
    static final ArchRule theCoreKnowsNoContainer = classes()
            .that()
            .resideInAPackage("org.chaosee.core..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.chaosee.core..", "org.chaosee.api..", "java..", "jdk.jfr..", "org.jspecify.."))
            .because("it decides, and is tested, without a server");

    @ArchTest
    static final ArchRule cdiKnowsNoOtherAdapter = adapter("cdi", "jaxrs", "jpa", "admin");

    @ArchTest
    static final ArchRule jaxrsKnowsNoOtherAdapter = adapter("jaxrs", "cdi", "jpa", "admin");

    @ArchTest
    static final ArchRule jpaKnowsNoOtherAdapter = adapter("jpa", "cdi", "jaxrs", "admin");

    @ArchTest
    static final ArchRule adminKnowsNoOtherAdapter = adapter("admin", "cdi", "jaxrs", "jpa");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("org.chaosee.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyKnowsAnImplementation = noClasses()
            .that()
            .resideOutsideOfPackages(ECLIPSELINK_HOOK, HIBERNATE_HOOK)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.eclipse.persistence..", "org.glassfish..", "org.hibernate..", "org.jboss..", "io.smallrye.."))
            .because("the jars run on every server");

    @ArchTest
    static final ArchRule theEclipseLinkHookKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage(ECLIPSELINK_HOOK)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", HIBERNATE_HOOK));

    @ArchTest
    static final ArchRule theHibernateHookKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage(HIBERNATE_HOOK)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.eclipse.persistence..", ECLIPSELINK_HOOK));

    @ArchTest
    static final ArchRule theProxyKnowsNoOtherModule = classes()
            .that()
            .resideInAPackage("org.chaosee.proxy..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.chaosee.proxy..",
                    "java..",
                    "com.sun.management..",
                    "org.jspecify..",
                    "io.netty..",
                    "com.fasterxml.jackson.."))
            .because("it is used without a server, and is never part of a WAR");

    @ArchTest
    static final ArchRule nobodyButTheCommandKnowsTheProxy = noClasses()
            .that()
            .resideOutsideOfPackages("org.chaosee.proxy..", "org.chaosee.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chaosee.proxy.."));

    @ArchTest
    static final ArchRule theExperimentsKnowNoOtherModule = classes()
            .that()
            .resideInAPackage("org.chaosee.experiment..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.chaosee.experiment..",
                    "java..",
                    "javax.net.ssl..",
                    "org.jspecify..",
                    "org.yaml.snakeyaml..",
                    "com.fasterxml.jackson.."))
            .because("the format is not ours, and its runner is used without a server");

    @ArchTest
    static final ArchRule noPartOfTheServerKnowsTheExperiments = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.chaosee.api..",
                    "org.chaosee.core..",
                    "org.chaosee.cdi..",
                    "org.chaosee.jaxrs..",
                    "org.chaosee.jpa..",
                    "org.chaosee.admin..",
                    "org.chaosee.proxy..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chaosee.experiment.."));

    @ArchTest
    static final ArchRule theEffectsOfToxicsKnowNoConnections = noClasses()
            .that()
            .resideInAnyPackage("org.chaosee.proxy.effect..", "org.chaosee.proxy.model..", "org.chaosee.proxy.chance..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.chaosee.proxy.relay..", "org.chaosee.proxy.control..", "io.netty.channel.."))
            .because("they are tested with a time of their own");

    @ArchTest
    static final ArchRule theJavaApiOfTheProxyDoesNotShowItsNetwork = noClasses()
            .that()
            .resideInAPackage("org.chaosee.proxy")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.netty..", "com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule theLoadGeneratorKnowsNoOtherModule = classes()
            .that()
            .resideInAPackage("org.chaosee.load..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.chaosee.load..",
                    "java..",
                    "javax.net.ssl..",
                    "org.jspecify..",
                    "org.HdrHistogram..",
                    "com.fasterxml.jackson.."))
            .because("it is used without a server, and is never part of a WAR");

    @ArchTest
    static final ArchRule nobodyButTheCommandKnowsTheLoadGenerator = noClasses()
            .that()
            .resideOutsideOfPackages("org.chaosee.load..", "org.chaosee.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chaosee.load.."));

    @ArchTest
    static final ArchRule theReportKnowsNoOtherModule = classes()
            .that()
            .resideInAPackage("org.chaosee.report..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("org.chaosee.report..", "java..", "org.jspecify..", "com.fasterxml.jackson.."))
            .because("all it knows of a run is its journal");

    @ArchTest
    static final ArchRule nobodyButTheCommandKnowsTheReport = noClasses()
            .that()
            .resideOutsideOfPackages("org.chaosee.report..", "org.chaosee.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chaosee.report.."));

    @ArchTest
    static final ArchRule onlyTheReadingOfJournalsKnowsJson = noClasses()
            .that()
            .resideInAPackage("org.chaosee.report..")
            .and()
            .resideOutsideOfPackage("org.chaosee.report.journal..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule theCommandLineKnowsNoServer = noClasses()
            .that()
            .resideInAPackage("org.chaosee.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.chaosee.api..",
                    "org.chaosee.core..",
                    "org.chaosee.cdi..",
                    "org.chaosee.jaxrs..",
                    "org.chaosee.jpa..",
                    "org.chaosee.admin..",
                    "jakarta.."))
            .because("it is a client: all it knows of a server is its admin resource");

    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.chaosee.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chaosee.cli.."));

    @ArchTest
    static final ArchRule whatCommandsDoIsDoneOutsideOfThem = noClasses()
            .that()
            .resideInAPackage("org.chaosee.cli..")
            .and()
            .resideOutsideOfPackages("org.chaosee.cli.command..", "org.chaosee.cli.main..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chaosee.cli.command..", "org.chaosee.cli.main.."))
            .because("it is tested, and used by other commands, without a command line");

    private static ArchRule adapter(String name, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "org.chaosee." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("org.chaosee." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages));
    }
}
