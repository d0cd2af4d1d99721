package org.claimable.file.document;

/** How firmly a rule rests on its source, as a reader sees it. */
public final class ProvenanceWords {
    private ProvenanceWords() {}

    public static String of(String provenance) {
        return switch (provenance) {
            case "published" -> "published: a source of the method says so";
            case "legacy" -> "legacy: the help before 2022 said so";
            case "inferred" -> "inferred: it only follows from a source";
            default -> provenance;
        };
    }
}
