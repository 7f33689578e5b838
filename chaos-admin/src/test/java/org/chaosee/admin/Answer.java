package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.chaosee.admin.json.JsonReader;

/** What came back. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** The header, or an empty string. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body as the JSON object that it has to be. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> json() {
        return (Map<String, Object>) JsonReader.read(body());
    }

    /** The member of the body, which is an object. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> object(String member) {
        return (Map<String, Object>) json().get(member);
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
        return (List<Map<String, Object>>) json().get("items");
    }

    /** The named member of each item. */
    public List<Object> items(String member) {
        return items().stream().map(item -> item.get(member)).toList();
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> violations() {
        return (List<Map<String, Object>>) json().get("violations");
    }

    public Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** A well-formed problem document with that status, which tells the client nothing that isn't meant for it. */
    public Answer isProblem(int status) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json()).containsKeys("type", "title", "detail");
        assertThat(json().get("status")).hasToString(Integer.toString(status));
        assertThat(String.valueOf(json().get("detail"))).endsWith(".");
        assertThat(body()).doesNotContain("Exception", "org.glassfish", "org.chaosee", "\tat ");
        return this;
    }

    public String detail() {
        return String.valueOf(json().get("detail"));
    }
}
