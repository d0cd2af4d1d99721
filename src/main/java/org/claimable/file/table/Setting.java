package org.claimable.file.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimable.bank.Names;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Deadweight;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;

/** What can be said of all claims of a table together, with the names that people give it, first the one of the API. */
enum Setting {
    REFERENCE("reference; Report; Cohort", SettingText::asText),
    FROM("from; Period from; Period start; First day; Start date", SettingText::asDate),
    TO("to; Period to; Period end; Last day; End date", SettingText::asDate),
    YEAR_BASIS("yearBasis; Year", text -> text.as(YearBasis.class)),
    CONFLICT_POLICY("conflictPolicy; Policy", text -> text.as(ConflictPolicy.class)),
    RULES("rules; Rules level", text -> text.as(RulesLevel.class)),
    REFERENCES("references; Matching of references", text -> text.as(ReferenceMatching.class)),
    RULE_SET("ruleSet", SettingText::asText),
    VALUE_SET("valueSet; Values", SettingText::asText),
    BUDGET("budget; Cost; Spend", SettingText::asPounds),
    AS_OF("asOf; As at; Day of evaluation", SettingText::asDate),
    DEADWEIGHT_BASIS("deadweightBasis; Deadweight", text -> text.as(Deadweight.Basis.class)),
    DEADWEIGHT_RATE("deadweightRate", SettingText::asRate),
    DEADWEIGHT_JUSTIFICATION("deadweightJustification", SettingText::asText),
    ON_ERROR("onError; On error", text -> text.as(OnError.class)),
    DATE_ORDER("dateOrder; Date order", text -> text.as(DateOrder.class)),
    ZONE("zone; Time zone", SettingText::asZone),
    SHEET("sheet; Sheet of claims", SettingText::asText),
    COLUMNS("columns; Columns", NamedColumns::of);

    private final List<String> spellings;
    private final Function<SettingText, Object> form;

    Setting(String spellings, Function<SettingText, Object> form) {
        this.spellings = List.of(spellings.split("; "));
        this.form = form;
    }

    /** Its name in the API. */
    String title() {
        return spellings.get(0);
    }

    List<String> spellings() {
        return spellings;
    }

    /** What a text says it is, null where that is wrong, which is noted. */
    Object read(SettingText text) {
        return form.apply(text);
    }

    /** The setting that people mean, case, spaces and punctuation aside. */
    static Optional<Setting> of(String name) {
        String key = Names.key(name);
        return Arrays.stream(values())
                .filter(each -> each.spellings.stream()
                        .anyMatch(spelling -> Names.key(spelling).equals(key)))
                .findFirst();
    }

    /** The names of all, for those who mistyped one. */
    static String all() {
        return Arrays.stream(values()).map(Setting::title).collect(Collectors.joining(", "));
    }
}
