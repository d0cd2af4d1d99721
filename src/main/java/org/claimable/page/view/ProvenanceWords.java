package org.claimable.page.view;

/** How firmly a rule rests on its source, as a reader sees it. */
final class ProvenanceWords {
    private ProvenanceWords() {}

    static String of(String provenance) {
        return switch (provenance) {
            case "published" -> "published: a source of the method says so";
            case "legacy" -> "legacy: the help before 2022 said so";
            case "inferred" -> "inferred: it only follows from a source";
            default -> provenance;
        };
    }
}
