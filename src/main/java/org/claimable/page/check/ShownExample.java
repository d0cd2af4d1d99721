package org.claimable.page.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TablePart;
import org.claimable.page.Assets;

/** A cohort to try, with what was promised, null for nothing, and the choices that go with it; everything in it is invented. */
public record ShownExample(
        String id, String title, String what, String file, String commitments, Map<String, String> chosen) {
    static final List<ShownExample> ALL = List.of(
            new ShownExample(
                    "year",
                    "A contractor’s year",
                    "276 claims of 120 people from a job club, money advice, wellbeing walks and volunteering. About two thirds"
                            + " have nothing wrong with them. With what the contract promised.",
                    "riverside-repairs-2024-25.csv",
                    "riverside-commitments.csv",
                    Map.of(
                            "valueSet", "example-values",
                            "from", "2024-04-01",
                            "to", "2025-03-31",
                            "asOf", "2025-05-01",
                            "budget", "61256.00",
                            "reference", "Riverside repairs 2024/25")),
            new ShownExample(
                    "pair",
                    "Two outcomes that clash",
                    "Three people each claim Able to save regularly and Financial comfort, which are not claimed together.",
                    "incompatible-pair.json",
                    null,
                    Map.of()),
            new ShownExample(
                    "untracked",
                    "Heads without people",
                    "Rows with a headcount and no person: not a yes and not a no.",
                    "untracked.json",
                    null,
                    Map.of()));

    public ShownExample {
        chosen = Map.copyOf(chosen);
    }

    static Optional<ShownExample> of(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Submission submission() {
        byte[] promised = commitments == null ? null : Assets.shipped("examples/" + commitments);
        TableFiles files = TableFiles.of(Assets.shipped("examples/" + file)).and(TablePart.COMMITMENTS, promised);
        return new Submission(file, files, chosen, Map.of());
    }
}
