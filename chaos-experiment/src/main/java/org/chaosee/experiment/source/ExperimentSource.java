package org.chaosee.experiment.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chaosee.experiment.provider.BoundedBytes;
import org.chaosee.experiment.provider.http.Body;

/** Reads an experiment, or a file of variables, in UTF-8. */
public final class ExperimentSource {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private ExperimentSource() {}

    /** From a file, or from an address that begins with {@code http://} or {@code https://}. */
    public static JsonNode read(String fileOrAddress) throws SourceException, InterruptedException {
        try {
            return fileOrAddress.matches("https?://.*")
                    ? read(URI.create(fileOrAddress))
                    : read(Path.of(fileOrAddress));
        } catch (IllegalArgumentException e) {
            throw new SourceException("That is neither a file nor an address: " + fileOrAddress, e);
        }
    }

    /** Its extension tells the notation. */
    public static JsonNode read(Path file) throws SourceException {
        SourceNotation notation = SourceNotation.ofFile(file.toString())
                .orElseThrow(() -> new SourceException("The name has to end in .json, .yaml or .yml: " + file));
        try {
            return notation.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SourceException("There is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new SourceException("The file is not in UTF-8: " + file, e);
        } catch (IOException e) {
            throw new SourceException("The file can't be read: " + file, e);
        }
    }

    /** Its media type tells the notation. */
    public static JsonNode read(URI address) throws SourceException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(LONGEST)
                .build();
        CompletableFuture<HttpResponse<BoundedBytes>> answer =
                client.sendAsync(HttpRequest.newBuilder(address).build(), Body.bounded());
        HttpResponse<BoundedBytes> response;
        try {
            // Up to its last byte.
            response = answer.get(LONGEST.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SourceException("The address doesn't answer: " + address, e);
        } finally {
            answer.cancel(true);
        }
        if (response.statusCode() != 200) {
            throw new SourceException("The address answers %d: %s".formatted(response.statusCode(), address));
        }
        if (response.body().isTruncated()) {
            throw new SourceException("The address answers more than anybody writes: " + address);
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        return SourceNotation.ofMediaType(type)
                .orElseThrow(() -> new SourceException("Nobody reads the media type \"" + type + "\""))
                .read(new String(response.body().bytes(), StandardCharsets.UTF_8));
    }
}
