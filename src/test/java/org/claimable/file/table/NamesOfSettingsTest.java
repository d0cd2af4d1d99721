package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each message on a setting names it as who sends the file knows it: by its name in the API, its option, or its question on the page. */
class NamesOfSettingsTest {
    private static final String HEAD = "Person,Outcome,Date\n";

    /** A setting by its name in the API, other than a word of English. */
    private static final Pattern OF_API = Pattern.compile("\\b(?:"
            + Stream.of(Setting.values())
                    .map(Setting::title)
                    .filter(title -> !title.equals(title.toLowerCase(java.util.Locale.ROOT)))
                    .collect(Collectors.joining("|"))
            + "|setting \\w+|[A-Z]+_[A-Z]+)\\b");

    private record Case(byte[] file, Map<String, String> chosen) {}

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Case> cases() {
        String mixed = HEAD + "p1,Gardening,1/2/2024\np2,Gardening,7/22/2024\n";
        byte[] quarters = Grid.of("Q1", HEAD + "p1,Gardening,2024-07-01\n")
                .and("Q2", HEAD + "p1,Gardening,2024-07-01\n")
                .workbook();
        String instant = HEAD + "p1,Gardening,2024-07-01T23:30:00Z\n";
        String plain = HEAD + "p1,Gardening,2024-07-01\n";
        return List.of(
                new Case(text(mixed), Map.of()),
                new Case(text(HEAD + "p1,Gardening,22/7/2024\n"), Map.of("dateOrder", "MONTH_FIRST")),
                new Case(quarters, Map.of()),
                new Case(quarters, Map.of("sheet", "Q1")),
                new Case(quarters, Map.of("sheet", "Q9")),
                new Case(text(plain), Map.of("sheet", "Q1")),
                new Case(text(instant), Map.of()),
                new Case(text("Outcome,Date\nGardening,2024-07-01\n"), Map.of()),
                new Case(text("Outcome,Date\nGardening,2024-07-01\n"), Map.of("columns", "Person=")),
                new Case(text(plain), Map.of("columns", "Outcome==Gardening")),
                new Case(text(plain), Map.of("deadweightRate", "0.1")),
                new Case(text(plain), Map.of("deadweightBasis", "OWN_RATE")),
                new Case(
                        Grid.of("Claims", plain)
                                .and("Settings", "Setting,Value\nColour,red\n")
                                .workbook(),
                        Map.of()));
    }

    private static List<String> messages(NamedFor named) {
        List<String> messages = new ArrayList<>();
        for (Case each : cases()) {
            Map<String, List<String>> chosen = new LinkedHashMap<>();
            each.chosen().forEach((name, value) -> chosen.put(name, List.of(value)));
            TableSubmission sent = new TableSubmission(TableFiles.of(each.file()), chosen, named);
            try {
                Cohort cohort = TableCohortReader.read(sent, ShippedRules.library());
                cohort.table().notes().stream().map(TableNote::message).forEach(messages::add);
            } catch (InvalidCohortException wrong) {
                wrong.violations().stream().map(Violation::message).forEach(messages::add);
            }
        }
        return messages;
    }

    @Test
    void on_the_page_by_its_question() {
        assertThat(messages(NamedFor.FORMS))
                .noneMatch(message -> OF_API.matcher(message).find())
                .anyMatch(message -> message.contains("under “Order of day and month” (“Day first” or “Month first”)"))
                .anyMatch(message -> message.contains("under “Which sheets to read”"))
                .anyMatch(message -> message.contains("under “Time zone”"))
                .anyMatch(message -> message.startsWith("You said that this file names no person"))
                .anyMatch(message -> message.contains("needs “Your own rate of deadweight”"));
    }

    @Test
    void for_programs_by_its_name() {
        assertThat(messages(NamedFor.PROGRAMS))
                .anyMatch(message -> message.contains("with the setting dateOrder (DAY_FIRST or MONTH_FIRST)"))
                .anyMatch(message -> message.contains("with the setting sheet"))
                .anyMatch(message -> message.contains("needs deadweightRate"));
    }

    @Test
    void on_the_command_line_by_its_option() {
        assertThat(messages(NamedFor.COMMANDS))
                .anyMatch(message -> message.contains("with --date-order (DAY_FIRST or MONTH_FIRST)"))
                .anyMatch(message -> message.contains("with --sheet"));
    }

    @ParameterizedTest
    @EnumSource(NamedFor.class)
    void every_setting_has_a_name(NamedFor named) {
        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(named.name(setting)).isNotBlank());
        assertThat(catchThrowableOfType(RuntimeException.class, named::all)).isNull();
    }
}
