package org.chaosee.proxy.replay;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The recorded cases among the test resources. */
final class Cases {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Cases() {}

    /** The names of all cases of that kind. */
    static Stream<String> names(String kind) {
        try (Stream<Path> files =
                Files.list(Path.of(Cases.class.getResource("/cases/" + kind).toURI()))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String kind, String name) throws IOException {
        try (InputStream file = Cases.class.getResourceAsStream("/cases/" + kind + "/" + name + ".json")) {
            return MAPPER.readTree(file);
        }
    }

    static JsonNode parse(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    /** What ours must show at a step; null when nothing is asked for. */
    static JsonNode expectation(JsonNode step) {
        return step.has("expect_ours") ? step.get("expect_ours") : step.get("expect");
    }
}
