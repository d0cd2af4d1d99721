package org.claimable.page;

import java.util.List;
import java.util.function.Function;
import org.claimable.catalogue.Choice.Words;
import org.claimable.catalogue.Said.FormField;
import org.claimable.catalogue.Setting;

/** A setting as a form shows it, in the words of its declaration; {@code offers} is null where it is written in. */
public record SettingField(String name, FormField said, List<Offer> offers) {

    /** A value that a list offers, and what it is called there. */
    public record Offer(String value, String text) {}

    /** The field of a setting: {@code words} are what its values are called, empty for one that is not offered. */
    static SettingField of(Setting setting, FormField said, Function<Words, String> words, Offered offered) {
        List<Offer> offers =
                switch (setting.type()) {
                    case CHOICE ->
                        setting.choices().stream()
                                .map(each -> new Offer(each.name(), words.apply(each.words())))
                                .filter(each -> !each.text().isEmpty())
                                .toList();
                    case RULE_SET -> named(offered.ruleSets());
                    case VALUE_SET -> named(offered.valueSets());
                    case TEXT, NAME, DAY, POUNDS, RATE, ZONE, COLUMNS -> null;
                };
        return new SettingField(setting.title(), said, offers);
    }

    private static List<Offer> named(List<Offered.Named> sets) {
        return sets.stream()
                .map(each -> new Offer(each.id(), each.usual() ? each.title() + " (usual)" : each.title()))
                .toList();
    }

    /** The class of an input of its width, empty for as wide as there is room. */
    public String widthClass() {
        return said.width() == 0 ? "" : "govuk-input--width-" + said.width();
    }
}
