package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;

/** Title, description, tags, extensions, controls, and that there is a method. */
record HeadCheck(CheckContext context) {

    void check(JsonNode tree) {
        Findings findings = context.findings();
        JsonNode title = tree.path("title");
        if (isEmpty(title)) {
            findings.refuse("title-missing", "/title", "An experiment needs a title");
        } else if (!title.isTextual() && context.rules().warnsOfUnreadMembers()) {
            findings.refuse("title-invalid", "/title", "The title is a text");
        }
        if (isEmpty(tree.path("description"))) {
            findings.refuse("description-missing", "/description", "An experiment needs a description");
        }
        checkTags(tree.path("tags"));
        checkExtensions(tree.path("extensions"));
        if (tree.hasNonNull("controls")) {
            findings.warn("controls-ignored", "/controls", "Controls are carried into the journal, and never executed");
        }
        if (!tree.hasNonNull("method")) {
            findings.refuse("method-missing", "/method", "An experiment needs a method, which may be an empty list");
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty())
                || (value.isContainerNode() && value.isEmpty());
    }

    private void checkTags(JsonNode tags) {
        if (tags.isMissingNode() || tags.isNull()) {
            return;
        }
        if (!tags.isArray()) {
            context.findings().refuse("tag-invalid", "/tags", "The tags are a list");
        }
        for (int i = 0; i < tags.size() && tags.isArray(); i++) {
            if (!Findings.isText(tags.get(i))) {
                context.findings().refuse("tag-invalid", "/tags/" + i, "A tag is a text that isn't empty");
            }
        }
    }

    private void checkExtensions(JsonNode extensions) {
        for (int i = 0; i < extensions.size() && extensions.isArray(); i++) {
            JsonNode name = extensions.get(i).path("name");
            if (!name.isTextual() || name.textValue().isBlank()) {
                context.findings().refuse("extension-name-missing", "/extensions/" + i, "An extension needs a name");
            }
        }
    }
}
