package org.claimable.bench.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A line of the stream: the claims of one person, or untracked claims where {@code individual} is null; age -1 unless given. */
public final class Person {
    String individual;
    int age = -1;
    Map<String, String> segments = Map.of();
    final List<Claim> claims = new ArrayList<>(6);
    List<Counted> counted = List.of();

    public String individual() {
        return individual;
    }

    public int age() {
        return age;
    }

    public Map<String, String> segments() {
        return segments;
    }

    public List<Claim> claims() {
        return claims;
    }

    public List<Counted> counted() {
        return counted;
    }

    void segment(String name, String value) {
        if (segments.isEmpty()) {
            segments = new TreeMap<>();
        }
        segments.put(name, value);
    }
}
