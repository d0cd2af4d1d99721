package org.claimable.publishing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder of the rules and the folders laid over it, lowest first. */
public record RuleFolders(Path rules, List<Path> overlays) {
    public RuleFolders {
        overlays = List.copyOf(overlays);
    }

    List<Path> all() {
        List<Path> all = new ArrayList<>();
        all.add(rules);
        all.addAll(overlays);
        return all;
    }
}
