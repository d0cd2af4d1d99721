package org.claimable.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The few days around which everything in one random cohort happens: the edges of years and of table rows in force. */
final class RandomDates {
    private static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2023, 2, 28),
            LocalDate.of(2023, 3, 31),
            LocalDate.of(2023, 4, 1),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 4, 1),
            LocalDate.of(2024, 6, 30),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2025, 3, 1));

    private final Dice dice;
    private final List<LocalDate> days = new ArrayList<>();

    RandomDates(Dice dice, List<IncompatibilityRow> rows) {
        this.dice = dice;
        List<LocalDate> edges = new ArrayList<>(windowEdges(rows));
        int enough = dice.between(2, 8);
        while (days.size() < enough) {
            boolean atWindow = !edges.isEmpty() && dice.chance(0.4);
            days.addAll(neighbourhood(atWindow ? dice.oneOf(edges) : dice.oneOf(EDGES)));
        }
    }

    LocalDate day() {
        return dice.oneOf(days);
    }

    /** A day that is mostly after all others, and sometimes in their midst. */
    LocalDate asOf() {
        return dice.chance(0.7) ? LocalDate.of(2026, 11, 21) : day().plusDays(dice.oneOf(-1, 0, 0, 1, 30, 90, 400));
    }

    private List<LocalDate> neighbourhood(LocalDate edge) {
        return switch (dice.between(0, 4)) {
            case 0 -> List.of(edge, edge.plusMonths(12));
            case 1 -> List.of(edge, edge.plusMonths(12).minusDays(1));
            case 2 -> List.of(edge.minusDays(1), edge);
            case 3 -> List.of(edge, edge.plusDays(1), edge.plusMonths(6));
            default -> List.of(edge.plusDays(dice.between(-100, 100)));
        };
    }

    private static List<LocalDate> windowEdges(List<IncompatibilityRow> rows) {
        List<LocalDate> edges = new ArrayList<>();
        for (IncompatibilityRow row : rows) {
            edges.add(row.from());
            edges.add(row.to() == null ? null : row.to().plusDays(1));
        }
        edges.removeIf(Objects::isNull);
        return edges;
    }
}
