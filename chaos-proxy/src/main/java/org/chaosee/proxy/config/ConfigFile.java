package org.chaosee.proxy.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.chaosee.proxy.control.FailedException;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.BadBodyException;
import org.chaosee.proxy.json.Body;
import org.chaosee.proxy.json.ProxyForm;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.ProxySpec;

/** A file in the form of what {@code /populate} takes. */
public final class ConfigFile {

    private final Path file;

    public ConfigFile(Path file) {
        this.file = file;
    }

    /**
     * Sets up its proxies.
     *
     * @return how many there are
     * @throws ConfigException when it can't be read, isn't of that form, or a proxy can't listen; those before that one listen
     */
    public int apply(Proxies proxies) throws ConfigException {
        try {
            List<ProxySpec> specs = ProxyForm.list(new Body().read(Files.readAllBytes(file)));
            proxies.populate(specs);
            return specs.size();
        } catch (NoSuchFileException e) {
            throw new ConfigException("there is no file " + file, e);
        } catch (IOException e) {
            throw new ConfigException(file + " can't be read: " + e, e);
        } catch (BadBodyException e) {
            throw new ConfigException(file + " is no list of proxies: " + e.getMessage(), e);
        } catch (InvalidException e) {
            throw new ConfigException(file + ": " + e.getMessage(), e);
        } catch (FailedException e) {
            int place = e.done().size() + 1;
            throw new ConfigException("%s: %s at proxy %d".formatted(file, e.getMessage(), place), e);
        }
    }
}
