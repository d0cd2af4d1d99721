package org.claimable.method.catalogue;

/** Which of two incompatible outcomes goes: no source says, so it is a policy that every answer states. */
public enum ConflictPolicy implements Choice {
    HIGHEST_VALUE("Those worth most together", "those worth most together are kept"),
    LOWEST_VALUE("Those worth least together", "those worth least together are kept"),
    SUBMITTED_ORDER("The one that comes first in the file", "the one submitted first is kept");

    private final Words words;

    ConflictPolicy(String offered, String said) {
        this.words = new Words(offered, said);
    }

    @Override
    public Words words() {
        return words;
    }
}
