package org.claimable.file.annotated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.bank.Names;

/** The headings of added columns beside submitted ones: where one is taken, a number tells them apart. */
final class AddedHeadings {
    private AddedHeadings() {}

    /** The added titles in order, such as "Verdict (2)" where a column Verdict was submitted. */
    static List<String> beside(List<String> submitted, List<String> titles) {
        Set<String> taken = new HashSet<>();
        submitted.forEach(heading -> taken.add(Names.key(heading)));
        List<String> headings = new ArrayList<>();
        for (String title : titles) {
            String heading = title;
            for (int number = 2; !taken.add(Names.key(heading)); number++) {
                heading = "%s (%d)".formatted(title, number);
            }
            headings.add(heading);
        }
        return headings;
    }
}
