package org.claimable.report;

import java.util.List;

/** One way in which people are told apart, such as tenure, and the groups of it. */
public record Segment(String segment, List<Group> groups) {
    public Segment {
        groups = List.copyOf(groups);
    }
}
