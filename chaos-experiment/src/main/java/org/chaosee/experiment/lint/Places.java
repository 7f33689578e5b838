package org.chaosee.experiment.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds all activities of an experiment, wherever they stand; references are none. */
final class Places {

    private final List<Place> found = new ArrayList<>();

    private Places() {}

    static List<Place> of(JsonNode experiment) {
        Places places = new Places();
        experiment.path("configuration").properties().stream()
                .filter(entry -> entry.getValue().path("type").asText().equals("probe"))
                .forEach(entry -> places.add(
                        "configuration", Pointers.member("/configuration", entry.getKey()), entry.getValue()));
        places.addAll(
                "steady-state-hypothesis",
                "/steady-state-hypothesis/probes/",
                experiment.path("steady-state-hypothesis").path("probes"));
        places.addAll("method", "/method/", experiment.path("method"));
        places.addAll("rollbacks", "/rollbacks/", experiment.path("rollbacks"));
        return List.copyOf(places.found);
    }

    private void addAll(String section, String pointer, JsonNode activities) {
        for (int i = 0; i < activities.size() && activities.isArray(); i++) {
            add(section, pointer + i, activities.get(i));
        }
    }

    private void add(String section, String pointer, JsonNode activity) {
        if (!activity.isObject() || activity.has("ref")) {
            return;
        }
        found.add(new Place(section, pointer, activity));
        JsonNode tolerance = activity.path("tolerance");
        if (tolerance.path("type").asText().equals("probe")) {
            add("tolerance", pointer + "/tolerance", tolerance);
        }
    }
}
