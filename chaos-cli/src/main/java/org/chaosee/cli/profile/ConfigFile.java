package org.chaosee.cli.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of a user, in YAML or JSON:
 *
 * <pre>
 * default: laptop
 * profiles:
 *   laptop: {server: "http://localhost:8080", token: dev-token}
 *   production: {server: "https://shop.example.org", token-env: SHOP_CHAOS_TOKEN}
 * </pre>
 */
final class ConfigFile {

    private static final Set<String> MEMBERS = Set.of("default", "profiles");
    private static final Set<String> PROFILE_MEMBERS = Set.of("server", "token", "token-env");

    private final Path file;
    private final @Nullable String standard;
    private final Map<String, Profile> profiles;

    private ConfigFile(Path file, @Nullable String standard, Map<String, Profile> profiles) {
        this.file = file;
        this.standard = standard;
        this.profiles = profiles;
    }

    /**
     * The one that is named, that of {@code CHAOS_CONFIG}, or the usual one, which need not be there.
     *
     * @throws CommandException when one that is named isn't there, or is wrong, each violation with its place
     */
    static Optional<ConfigFile> find(Shell shell, @Nullable Path named) {
        Path wanted = named != null
                ? named
                : shell.variable("CHAOS_CONFIG").map(Path::of).orElse(null);
        if (wanted != null) {
            return Optional.of(read(shell.file(wanted)));
        }
        Path usual = usual(shell);
        return Files.exists(usual) ? Optional.of(read(usual)) : Optional.empty();
    }

    static Path usual(Shell shell) {
        return shell.variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .orElseGet(() -> shell.home().resolve(".config"))
                .resolve("chaosee")
                .resolve("config.yaml");
    }

    /**
     * @throws CommandException when there is no profile of that name
     */
    Profile profile(String name) {
        Profile profile = profiles.get(name);
        if (profile == null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "There is no profile '" + name + "' in " + file + ", there are " + profiles.keySet());
        }
        return profile;
    }

    Optional<Profile> standard() {
        return Optional.ofNullable(standard).map(this::profile);
    }

    Map<String, Profile> profiles() {
        return profiles;
    }

    Path file() {
        return file;
    }

    /** Whether it holds a token that others on this machine can read. */
    boolean tellsSecrets() {
        try {
            return profiles.values().stream().anyMatch(profile -> profile.token() != null)
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static ConfigFile read(Path file) {
        JsonNode tree;
        try {
            tree = Experiments.load(file.toString());
        } catch (SourceException e) {
            throw new CommandException(
                    ExitCode.USAGE, "The configuration " + file + " can't be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.FAILED, "Interrupted while " + file + " was read");
        }
        List<String> violations = violations(tree);
        if (!violations.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "The configuration " + file + " is wrong", violations);
        }
        Map<String, Profile> profiles = new LinkedHashMap<>();
        tree.path("profiles").properties().forEach(entry -> profiles.put(entry.getKey(), profile(entry)));
        return new ConfigFile(file, tree.path("default").textValue(), profiles);
    }

    private static Profile profile(Map.Entry<String, JsonNode> entry) {
        JsonNode tree = entry.getValue();
        return new Profile(
                entry.getKey(),
                tree.path("server").asText(),
                tree.path("token").textValue(),
                tree.path("token-env").textValue());
    }

    private static List<String> violations(JsonNode tree) {
        List<String> violations = new ArrayList<>();
        if (!tree.isObject() || !tree.path("profiles").isObject()) {
            return List.of(
                    "the document is wrong, required is an object with the member profiles, an object of profiles");
        }
        unknown(tree, "", MEMBERS, violations);
        JsonNode standard = tree.path("default");
        if (!standard.isMissingNode() && !tree.path("profiles").has(standard.asText())) {
            violations.add("/default is " + standard + ", allowed is the name of one of the profiles");
        }
        tree.path("profiles").properties().forEach(entry -> profile("/profiles/" + entry.getKey(), entry, violations));
        return violations;
    }

    private static void profile(String pointer, Map.Entry<String, JsonNode> entry, List<String> violations) {
        JsonNode tree = entry.getValue();
        if (!tree.isObject()) {
            violations.add(pointer + " is wrong, allowed is an object with server, token and token-env");
            return;
        }
        unknown(tree, pointer, PROFILE_MEMBERS, violations);
        for (String member : PROFILE_MEMBERS) {
            JsonNode value = tree.path(member);
            if (!value.isMissingNode() && !value.isTextual()) {
                violations.add(pointer + "/" + member + " is no text");
            }
        }
        if (!tree.has("server")) {
            violations.add(pointer + "/server is missing, required is an address such as http://localhost:8080");
        }
        if (tree.has("token") && tree.has("token-env")) {
            violations.add(pointer + " has token and token-env, allowed is one of them");
        }
    }

    private static void unknown(JsonNode tree, String pointer, Set<String> known, List<String> violations) {
        tree.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .forEach(name -> violations.add(pointer + "/" + name + " is not a known member, allowed are "
                        + known.stream().sorted().collect(Collectors.joining(", "))));
    }
}
