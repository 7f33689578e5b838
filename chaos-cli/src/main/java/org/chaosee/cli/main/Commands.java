package org.chaosee.cli.main;

import java.lang.reflect.Constructor;
import org.chaosee.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and groups of options; those that ask for it get to know the {@link Shell}. */
final class Commands implements IFactory {

    private final Shell shell;
    private final IFactory usual = CommandLine.defaultFactory();

    Commands(Shell shell) {
        this.shell = shell;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Shell.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(shell));
            }
        }
        return usual.create(type);
    }
}
