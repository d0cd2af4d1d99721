package org.claimable.bench.loop;

/** A claim as read, and what was decided of it. {@code share} is in ten-thousandths; days are numbers such as 20240930. */
public final class Claim {
    String id;
    String outcome;
    int achievedOn;
    int headcount = 1;
    int share = 10_000;
    int sustainedYear = 1;
    String service;
    String provider;
    Evidence evidence;
    /** What was found of it; null before it is decided. */
    Judged judged;

    public String id() {
        return id;
    }

    public String outcome() {
        return outcome;
    }

    public int achievedOn() {
        return achievedOn;
    }

    public int headcount() {
        return headcount;
    }

    public int share() {
        return share;
    }

    public int sustainedYear() {
        return sustainedYear;
    }

    public String service() {
        return service;
    }

    public String provider() {
        return provider;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** The first calendar year of its counting year, April to March. */
    public int year() {
        return Days.financialYear(achievedOn);
    }

    /** Both providers are given and differ, case and outer spaces aside. */
    public boolean isOfOtherProvider(Claim other) {
        return provider != null && other.provider != null && !provider.strip().equalsIgnoreCase(other.provider.strip());
    }
}
