package org.claimable.method.catalogue;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Said.Flag;
import org.claimable.method.catalogue.Said.FormField;
import org.claimable.method.catalogue.Said.OfClaims;
import org.claimable.method.catalogue.Said.OfPlan;
import org.claimable.method.catalogue.Said.TemplateRow;

/** By which names senders know the settings, so that a message names a setting as its reader can find and choose it. */
public enum NamedFor {
    /** By their names in the API. */
    PROGRAMS,
    /** By the options of a command. */
    COMMANDS,
    /** By the questions of the page. */
    FORMS;

    /** The name alone, as in "dateOrder". */
    public String name(Setting setting) {
        return switch (this) {
            case PROGRAMS -> setting.title();
            case COMMANDS -> setting.says(Flag.class).map(Flag::name).orElse(setting.title());
            case FORMS -> "“%s”".formatted(question(setting));
        };
    }

    private static String question(Setting setting) {
        return switch (setting) {
            case SHEET -> "Which sheets to read";
            case COLUMNS -> "What is in each column?";
            case PREVIOUS_KIND -> "What are these claims to the earlier ones?";
            default ->
                setting.says(OfClaims.class)
                        .map(OfClaims::field)
                        .or(() -> setting.says(OfPlan.class).map(OfPlan::field))
                        .map(FormField::label)
                        .orElse(setting.title());
        };
    }

    /** How it is chosen, as in "with the setting dateOrder". */
    public String with(Setting setting) {
        return switch (this) {
            case PROGRAMS -> "with the setting " + name(setting);
            case COMMANDS -> "with " + name(setting);
            case FORMS -> "under " + name(setting);
        };
    }

    /** Who says something by it, as the beginning of a sentence that goes on with "that". */
    public String said(Setting setting) {
        return switch (this) {
            case PROGRAMS -> "The setting %s says".formatted(name(setting));
            case COMMANDS -> name(setting) + " says";
            case FORMS -> "You said";
        };
    }

    /** How one of its values is written or chosen. */
    public String value(Choice choice) {
        return this == FORMS ? "“%s”".formatted(choice.words().offered().replaceFirst(":.*", "")) : choice.word();
    }

    /** The place of a mistake in what was chosen, by the name in the API. */
    public String place(String title) {
        return this == COMMANDS
                ? Stream.of(Setting.values())
                        .filter(each -> each.title().equals(title))
                        .map(this::name)
                        .findFirst()
                        .orElseThrow()
                : "query parameter " + title;
    }

    /** The names of all settings, for those who mistyped one. */
    public String all() {
        return Stream.of(Setting.values())
                .flatMap(each -> this == PROGRAMS
                        ? Stream.of(each.title())
                        : Stream.concat(
                                        each.says(TemplateRow.class).map(TemplateRow::title).stream(),
                                        Stream.of(capital(each.spellings()
                                                .get(each.spellings().size() - 1))))
                                .limit(1))
                .collect(Collectors.joining(", "));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
