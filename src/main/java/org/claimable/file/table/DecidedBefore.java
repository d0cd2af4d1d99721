package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.EarlierWords;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.Settings;
import org.claimable.method.evaluation.Library;

/** A check by which a file of claims was decided before: its choices hold again, and what has changed since is said. */
record DecidedBefore(EarlierCheck check, Library library) {

    /** Notes by which choices it was decided, and which of its sets have other content now. */
    void note(Notes notes) {
        Settings same = check.choices();
        String changed = "";
        for (Setting set : changedSets()) {
            same = same.with(set, null);
            changed += " %s: %s has changed since, so claims may be decided differently."
                    .formatted(EarlierWords.title(set), check.chosen(set));
        }
        String named = check.chosen(Setting.COLUMNS) == null ? "" : " Its columns are read as they were named then.";
        notes.add(
                "file",
                "EARLIER_CHOICES",
                "This file was decided before (decision %s). What it was decided by holds again unless you choose otherwise: %s.%s%s"
                        .formatted(
                                EarlierWords.inShort(check.decisionId()), EarlierWords.sentence(same), changed, named));
    }

    /** Which of its rule set and its value set are loaded with other content. */
    private List<Setting> changedSets() {
        Settings then = check.choices();
        List<Setting> changed = new ArrayList<>();
        library.evaluator(then.ruleSet())
                .filter(now -> check.isOfOther(Setting.RULE_SET, now.ruleSet().digest()))
                .ifPresent(now -> changed.add(Setting.RULE_SET));
        library.valueSet(then.valueSet())
                .filter(now -> check.isOfOther(Setting.VALUE_SET, now.digest()))
                .ifPresent(now -> changed.add(Setting.VALUE_SET));
        return changed;
    }
}
