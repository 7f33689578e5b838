package org.chaosee.jpa.point;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.chaosee.jpa.testing.PersistenceXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {

    private final UnitNames names = new UnitNames();

    @TempDir
    Path directory;

    /** A factory as of Jakarta Persistence 3.2. */
    public interface Named {

        String getName();
    }

    private static EntityManagerFactory factory(Supplier<Map<String, Object>> properties) {
        return (EntityManagerFactory) Proxy.newProxyInstance(
                UnitNamesTest.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> method.getName().equals("getProperties") ? properties.get() : null);
    }

    @Test
    void what_the_application_says_comes_first() {
        assertThat(names.of(factory(() -> Map.of("openjpa.Id", "books")), "shop"))
                .isEqualTo("shop");
    }

    @Test
    void a_factory_may_say_it() {
        Named named = () -> "shop";
        assertThat(UnitNames.byStandard(named, Named.class)).contains("shop");
        assertThat(UnitNames.byStandard(named, Runnable.class)).isEmpty();
        assertThat(names.of(factory(() -> Map.of("openjpa.Id", "books")), "")).isEqualTo("books");
    }

    @Test
    void a_factory_that_fails_says_nothing() {
        Named failing = () -> {
            throw new PersistenceException("closed");
        };
        assertThat(UnitNames.byStandard(failing, Named.class)).isEmpty();
        assertThat(names.of(
                        factory(() -> {
                            throw new IllegalStateException("closed");
                        }),
                        ""))
                .isNull();
    }

    @Test
    void the_only_unit_is_meant_and_of_several_none_is() {
        assertThat(only(PersistenceXml.of("shop"))).isEqualTo("shop");
        assertThat(only(PersistenceXml.of("shop", "books"))).isNull();
        assertThat(only(PersistenceXml.of())).isNull();
        assertThat(names.ofTheOnlyUnit()).as("no file").isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<persistence><persistence-unit name='a'/>",
                "<persistence><persistence-unit/></persistence>",
                "<persistence><persistence-unit name='a'/><persistence-unit/></persistence>",
                "<!DOCTYPE persistence [<!ENTITY a 'b'>]><persistence><persistence-unit name='&a;'/></persistence>",
            })
    void a_file_that_can_not_be_read_tells_nothing(String text) {
        assertThat(only(new PersistenceXml(text))).isNull();
    }

    /** Nothing but the file is read, wherever it points. */
    @Test
    void a_document_type_is_passed_over() {
        assertThat(only(new PersistenceXml("<!DOCTYPE persistence SYSTEM 'http://localhost:1/none.dtd'>"
                        + "<persistence><persistence-unit name='a'/></persistence>")))
                .isEqualTo("a");
    }

    @Test
    void a_file_is_read_once() {
        PersistenceXml.of("shop").run(directory, () -> {
            assertThat(names.ofTheOnlyUnit()).isEqualTo("shop");
            assertThat(directory.resolve("META-INF/persistence.xml").toFile().delete())
                    .isTrue();
            assertThat(names.ofTheOnlyUnit()).isEqualTo("shop");
        });
    }

    private String only(PersistenceXml file) {
        String[] name = new String[1];
        file.run(directory, () -> name[0] = names.ofTheOnlyUnit());
        return name[0];
    }
}
