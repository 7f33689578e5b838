package org.example.experiments.stack.part;

import java.nio.file.Files;
import java.nio.file.Path;
import org.example.experiments.stack.StackException;

/**
 * Where the programs are that the stack runs.
 *
 * @param module the directory of this module
 */
public record Installation(Path module) {

    /** Absolute: the parts have another working directory. */
    public Installation {
        module = module.toAbsolutePath().normalize();
    }

    /** The directory of the shop's module, built. */
    Path shop() {
        Path shop = module.resolveSibling("storefront");
        existing(shop.resolve("target/storefront.war"));
        return shop;
    }

    /** The classes that start the shop. */
    Path shopLauncher() {
        return existing(shop().resolve("target/launcher-classes"));
    }

    /** The runnable jar of the proxy. */
    Path proxy() {
        return existing(
                module.resolve("../../chaos-proxy/target/chaos-proxy.jar").normalize());
    }

    /** Says early what is missing. */
    public void check() {
        shopLauncher();
        proxy();
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new StackException(file
                    + " is missing. Build it first: mvn -ntp -Dmaven.test.skip -pl samples/experiments -am package");
        }
        return file;
    }
}
