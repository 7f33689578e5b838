package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch of an action. */
@Schema(
        name = "ActionPatch",
        type = SchemaType.OBJECT,
        description = "Members of an action, as deep as they are to change; null removes one",
        example = "{\"enabled\": false, \"trigger\": {\"probability\": 5}}")
public record ActionPatch() {}
