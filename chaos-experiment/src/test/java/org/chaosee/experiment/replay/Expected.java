package org.chaosee.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Compares a journal with what was recorded, by the rules of the cases. */
record Expected(JsonNode expect, String baseUrl) {

    void compareTo(JsonNode journal) {
        for (String member : new String[] {"status", "deviated"}) {
            if (expect.has(member)) {
                subset(member, expect.get(member), journal.path(member));
            }
        }
        state("before", journal);
        state("after", journal);
        during(journal.path("steady_states").path("during"));
        for (String list : new String[] {"run", "rollbacks"}) {
            if (expect.has(list)) {
                entries(list, expect.get(list), journal.path(list));
            }
        }
        subset("journal", expect.path("journal"), journal);
        if (expect.has("duration")) {
            assertThat(journal.path("duration").doubleValue())
                    .isBetween(
                            expect.path("duration").path("at_least").asDouble(0),
                            expect.path("duration").path("at_most").asDouble(1000));
        }
    }

    private void state(String name, JsonNode journal) {
        JsonNode wanted = expect.path("steady_states").path(name);
        JsonNode is = journal.path("steady_states").path(name);
        if (wanted.isNull()) {
            assertThat(is.isNull() || is.isMissingNode()).as(name).isTrue();
        } else if (wanted.isObject()) {
            assertThat(is.path("steady_state_met")).as(name).isEqualTo(wanted.path("steady_state_met"));
            entries(name, wanted.path("probes"), is.path("probes"));
        }
    }

    private void during(JsonNode rounds) {
        JsonNode wanted = expect.path("steady_states").path("during");
        if (wanted.has("exactly")) {
            assertThat(rounds.size())
                    .as("rounds")
                    .isEqualTo(wanted.get("exactly").intValue());
        }
        if (wanted.has("at_least")) {
            assertThat(rounds.size())
                    .as("rounds")
                    .isGreaterThanOrEqualTo(wanted.get("at_least").intValue());
            int met = 0;
            for (JsonNode round : rounds) {
                met += round.path("steady_state_met").booleanValue() ? 1 : 0;
            }
            String kind = met == 0 ? "none" : met == rounds.size() ? "all" : "mixed";
            assertThat(kind).isEqualTo(wanted.path("met").asText(kind));
        }
    }

    private void entries(String where, JsonNode wanted, JsonNode is) {
        assertThat(is.size()).as("size of %s: %s", where, is).isEqualTo(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode entry = wanted.get(i);
            String place = where + "/" + i;
            subset(
                    place + "/name",
                    entry.path("name"),
                    is.get(i).path("activity").path("name"));
            for (String member : new String[] {"status", "tolerance_met", "output"}) {
                if (entry.has(member)) {
                    subset(place + "/" + member, entry.get(member), is.get(i).path(member));
                }
            }
            if (entry.path("exception").asBoolean()) {
                assertThat(is.get(i).path("exception")).as(place).isNotEmpty();
            }
        }
    }

    private void subset(String place, JsonNode wanted, JsonNode is) {
        switch (wanted.getNodeType()) {
            case MISSING -> {
                // Nothing is asked for.
            }
            case NULL ->
                assertThat(is.isNull() || is.isMissingNode())
                        .as("%s: %s", place, is)
                        .isTrue();
            case OBJECT -> {
                assertThat(is.isObject()).as("%s: %s", place, is).isTrue();
                wanted.properties()
                        .forEach(it -> subset(
                                place + "/" + it.getKey(),
                                it.getValue(),
                                place.endsWith("/headers") ? anyCase(is, it.getKey()) : is.path(it.getKey())));
            }
            case ARRAY -> {
                assertThat(is.size()).as("%s: %s", place, is).isEqualTo(wanted.size());
                for (int i = 0; i < wanted.size(); i++) {
                    subset(place + "/" + i, wanted.get(i), is.get(i));
                }
            }
            case NUMBER -> {
                assertThat(is.isNumber()).as("%s: %s", place, is).isTrue();
                assertThat(is.decimalValue()).as(place).isEqualByComparingTo(wanted.decimalValue());
            }
            case STRING ->
                assertThat(is.textValue())
                        .as("%s: %s", place, is)
                        .isEqualTo(wanted.textValue().replace("${base_url}", baseUrl));
            default -> assertThat(is).as(place).isEqualTo(wanted);
        }
    }

    private static JsonNode anyCase(JsonNode headers, String name) {
        return headers.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
