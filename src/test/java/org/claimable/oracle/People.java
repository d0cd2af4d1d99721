package org.claimable.oracle;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Which person a reference names, as a request wants references to people compared. */
public final class People {
    private final References references;
    private final boolean folded;

    People(References references, boolean folded) {
        this.references = references;
        this.folded = folded;
    }

    /** The people of a request, by the placeholders of a rules folder. */
    public static People of(Path rulesFolder, JsonNode request) {
        return new People(new References(rulesFolder), Terms.of(request).foldsReferences());
    }

    /** What is the same for all references to the person, or null where the text names nobody. */
    public String person(String written) {
        String given = references.given(written);
        return given == null || !folded ? given : References.folded(given);
    }
}
