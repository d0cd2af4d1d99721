package org.claimable.oracle.measures;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.oracle.Dice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random figures of one to six organisations, right and wrong; the same seed gives the same. */
public final class RandomSubmissions {
    private static final List<String> NAMES =
            List.of("Oak Homes", "Ash Homes", "Elm Homes", "Yew Homes", "Fir Homes", "Bay Homes");
    private static final YearMonth FIRST = YearMonth.of(2025, 1);

    private final List<KnownMeasure> catalogue;

    public RandomSubmissions(Path rulesFolder) {
        catalogue = KnownMeasure.read(rulesFolder);
    }

    /** Figures of a few measures, of up to six months; one in three has mistakes. */
    public ObjectNode submission(long seed) {
        Maker maker = new Maker(new Dice(seed));
        ObjectNode request = maker.submission(3);
        if (maker.dice.chance(0.35)) {
            new RandomSlips(maker.dice).into(request);
        }
        return maker.inAnyOrder(request);
    }

    /** Figures without mistakes. */
    public ObjectNode right(long seed) {
        Maker maker = new Maker(new Dice(seed));
        return maker.inAnyOrder(maker.submission(3));
    }

    /** Few figures for passing on, without mistakes: of up to two measures, or a part and its whole. */
    public ObjectNode small(long seed) {
        Maker maker = new Maker(new Dice(seed));
        return maker.inAnyOrder(maker.submission(2)).put("view", "SHARED");
    }

    /** One submission being made. */
    private final class Maker {
        private final Dice dice;
        private final ObjectNode request = JsonNodeFactory.instance.objectNode();
        private final ArrayNode figures = JsonNodeFactory.instance.arrayNode();
        private final int months;
        private int submissions;

        Maker(Dice dice) {
            this.dice = dice;
            months = dice.between(1, 6);
        }

        ObjectNode submission(int mostMeasures) {
            request.put(
                    "asOf", FIRST.plusMonths(months).atDay(dice.between(1, 28)).toString());
            List<String> names = dice.shuffled(NAMES).subList(0, dice.between(1, NAMES.size()));
            List<KnownMeasure> measures = measures(mostMeasures);
            boolean hasSpaces = dice.chance(0.5);
            for (String name : names) {
                List<String> places = new ArrayList<>();
                if (!hasSpaces || dice.chance(0.3)) {
                    places.add(null);
                }
                for (int i = 1; hasSpaces && i <= dice.between(1, 3); i++) {
                    places.add("Hub " + i);
                }
                places.forEach(place -> figures(name, place, measures));
            }
            if (figures.isEmpty()) {
                figure(names.get(0), null, measures.get(0), FIRST, FIRST);
            }
            request.set("figures", figures);
            others(names, hasSpaces, measures);
            return request;
        }

        private List<KnownMeasure> measures(int most) {
            List<KnownMeasure> some = new ArrayList<>(dice.shuffled(catalogue).subList(0, dice.between(1, most)));
            for (KnownMeasure each : List.copyOf(some)) {
                if (!each.partOf().isEmpty() && dice.chance(0.8)) {
                    addOnce(some, each.partOf());
                }
            }
            if (dice.chance(0.4)) {
                addOnce(some, "homes-managed");
            }
            if (dice.chance(0.2)) {
                addOnce(some, "households-fed");
                addOnce(some, "households-fed-again");
            }
            return some;
        }

        private void addOnce(List<KnownMeasure> some, String code) {
            KnownMeasure wanted = KnownMeasure.find(catalogue, code);
            if (!some.contains(wanted)) {
                some.add(wanted);
            }
        }

        /** Of one organisation and space; a part mostly for the same periods as its whole. */
        private void figures(String name, String place, List<KnownMeasure> measures) {
            List<YearMonth[]> common = periods();
            for (KnownMeasure measure : measures) {
                if (dice.chance(0.15)) {
                    continue;
                }
                boolean isPart = measure.code().startsWith("households-fed") && dice.chance(0.8);
                for (YearMonth[] period : isPart ? common : periods()) {
                    figure(name, place, measure, period[0], period[1]);
                }
            }
        }

        private List<YearMonth[]> periods() {
            List<YearMonth[]> periods = new ArrayList<>();
            for (int i = 0; i < months; i++) {
                int length = dice.chance(0.2) ? dice.between(1, Math.min(3, months - i)) : 1;
                if (!dice.chance(0.15)) {
                    periods.add(new YearMonth[] {FIRST.plusMonths(i), FIRST.plusMonths(i + length - 1)});
                }
                i += length - 1;
            }
            return periods;
        }

        private void figure(String name, String place, KnownMeasure measure, YearMonth from, YearMonth to) {
            ObjectNode figure = oneFigure(name, place, measure, from, to);
            int replaced = dice.chance(0.06) ? dice.between(1, 3) : 0;
            for (int i = 0; i < replaced; i++) {
                String earlier = "s" + ++submissions;
                figure.put("submission", earlier);
                figure = oneFigure(name, place, measure, from, to).put("supersedes", earlier);
            }
            if (dice.chance(0.3)) {
                figure.put("submission", dice.oneOf("file", "s" + ++submissions));
            }
        }

        private ObjectNode oneFigure(String name, String place, KnownMeasure measure, YearMonth from, YearMonth to) {
            ObjectNode figure = figures.addObject();
            figure.put("measure", dice.chance(0.9) ? measure.code() : measure.name());
            if (dice.chance(0.1)) {
                figure.put("unit", measure.unit());
            }
            if (from.equals(to) && dice.chance(0.95)) {
                figure.put("month", from.toString());
            } else {
                figure.put("from", from.toString()).put("to", to.toString());
            }
            figure.put("organisation", respelt(name));
            if (place != null) {
                figure.put("space", dice.chance(0.9) ? place : place.replace(" ", "\u00A0") + " ");
            }
            figure.put("amount", amount(measure, measure.code().endsWith("again") ? 30 : 300));
            return figure;
        }

        private String respelt(String name) {
            return dice.chance(0.85)
                    ? name
                    : dice.oneOf(name.toUpperCase(Locale.ROOT), " " + name, name.toLowerCase(Locale.ROOT));
        }

        private BigDecimal amount(KnownMeasure measure, int most) {
            if (dice.chance(0.1)) {
                return BigDecimal.ZERO;
            }
            return measure.isWhole() || dice.chance(0.3)
                    ? BigDecimal.valueOf(dice.between(1, most))
                    : BigDecimal.valueOf(dice.between(1, most * 100), dice.between(1, 2));
        }

        private void others(List<String> names, boolean hasSpaces, List<KnownMeasure> measures) {
            if (dice.chance(0.5)) {
                ArrayNode listed = request.putArray("organisations");
                names.stream()
                        .filter(each -> dice.chance(0.5))
                        .map(this::respelt)
                        .forEach(listed::add);
                if (dice.chance(0.5)) {
                    listed.add("Gorse Homes");
                }
            }
            if (hasSpaces && dice.chance(0.6)) {
                spaces(names);
            }
            ArrayNode targets = request.putArray("targets");
            for (int i = dice.between(0, 4); i > 0; i--) {
                target(targets.addObject(), names, hasSpaces, measures);
            }
            if (dice.chance(0.4)) {
                request.putObject("grossUp")
                        .put("by", dice.chance(0.9) ? "homes-managed" : "Spaces open")
                        .put("population", dice.oneOf(10_000, 123_457, 2_000));
            }
        }

        private void spaces(List<String> names) {
            ArrayNode spaces = request.putArray("spaces");
            for (String name : names) {
                for (int i = dice.between(1, 2); i > 0; i--) {
                    ObjectNode space =
                            spaces.addObject().put("space", "Hub " + i).put("organisation", respelt(name));
                    if (dice.chance(0.5)) {
                        space.put("type", "CENTRE").put("budget", new BigDecimal("1200.50"));
                    }
                    if (dice.chance(0.3)) {
                        space.put("from", FIRST.minusYears(2).toString());
                    }
                }
            }
        }

        private void target(ObjectNode target, List<String> names, boolean hasSpaces, List<KnownMeasure> measures) {
            KnownMeasure measure = dice.chance(0.9) ? dice.oneOf(measures) : dice.oneOf(catalogue);
            target.put("measure", measure.code());
            if (dice.chance(0.7)) {
                target.put("organisation", dice.chance(0.9) ? respelt(dice.oneOf(names)) : "Gorse Homes");
                if (hasSpaces && dice.chance(0.5)) {
                    target.put("space", "Hub " + dice.between(1, 3));
                }
            }
            target.put("by", FIRST.plusMonths(dice.between(-1, months + 1)).toString());
            target.put("amount", amount(measure, dice.oneOf(100, 400, 1_500)));
        }

        ObjectNode inAnyOrder(ObjectNode made) {
            ArrayNode shuffled = JsonNodeFactory.instance.arrayNode();
            dice.shuffled(List.copyOf(made.get("figures").values())).forEach(shuffled::add);
            made.set("figures", shuffled);
            return made;
        }
    }
}
