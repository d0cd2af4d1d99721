package org.claimable.method.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.Settings;
import org.claimable.method.evaluation.Evaluation;

/** The choices by which an earlier check was decided and an evaluation is not, so that their figures mean different things. */
public record OtherChoices(EarlierCheck check, Settings now, List<Setting> settings) {
    public OtherChoices {
        settings = List.copyOf(settings);
    }

    /** Those of each earlier check of an evaluation that differs in any. */
    public static List<OtherChoices> of(Evaluation evaluation) {
        Settings now = evaluation
                .cohort()
                .settings()
                .with(Setting.RULE_SET, evaluation.ruleSet().id())
                .with(Setting.VALUE_SET, evaluation.valueSet().id());
        Map<Setting, String> digests = Map.of(
                Setting.RULE_SET, evaluation.ruleSet().digest(),
                Setting.VALUE_SET, evaluation.valueSet().digest());
        List<OtherChoices> found = new ArrayList<>();
        for (EarlierCheck check : evaluation.cohort().earlier().checks()) {
            List<Setting> settings = compared()
                    .filter(each -> check.chosen(each) != null
                            && (!Objects.equals(check.chosen(each), now.get(each))
                                    || check.isOfOther(each, digests.get(each))))
                    .toList();
            if (!settings.isEmpty()) {
                found.add(new OtherChoices(check, now, settings));
            }
        }
        return found;
    }

    /** Whether amounts of the check cannot be added to those of the evaluation. */
    public boolean areOfOtherValues() {
        return check.isCompared() && settings.contains(Setting.VALUE_SET);
    }

    /** The settings by which figures may mean different things; an option that is not said then was as usual. */
    public static Stream<Setting> compared() {
        return Stream.concat(Stream.of(Setting.RULE_SET, Setting.VALUE_SET), Setting.OPTIONS.stream());
    }
}
