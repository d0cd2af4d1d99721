package org.claimable.bench.workload;

/** How many claims there are, how many of them one person has, and how they stand in each other's way. */
public record Shape(long claims, int aPerson, Conflicts conflicts) {
    public Shape {
        if (claims < 1 || aPerson < 1) {
            throw new IllegalArgumentException(
                    "%d claims, %d a person: both must be above 0.".formatted(claims, aPerson));
        }
    }

    /** Five claims a person. */
    public static Shape standard(long claims) {
        return new Shape(claims, 5, Conflicts.STANDARD);
    }

    /** The lines of people that it takes. */
    public long people() {
        return (claims + aPerson - 1) / aPerson;
    }

    /** The claims of the person of a number: the last person has what is left. */
    int claimsOf(long person) {
        return (int) Math.min(aPerson, claims - person * aPerson);
    }

    /** A name for the file of it. */
    public String fileName() {
        return "%s-%d-by-%d.ndjson".formatted(conflicts.name().toLowerCase(), claims, aPerson);
    }
}
