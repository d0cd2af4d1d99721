package org.claimable.method.report;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.decision.Decision;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.Pillar;
import org.claimable.method.report.ClaimGroup.GroupSums;

/** What a claim states of each breakdown, and when two texts name one group. */
public final class Grouped {
    private Grouped() {}

    /** What a claim states, as written; null where it is not known. {@code outcome} is null where that is not known. */
    public static String stated(
            Breakdown by, Claim claim, Decision decision, Outcome outcome, MeasureCatalogue measures) {
        return by.isOfOutcome() ? ofOutcome(by, outcome, measures) : ofClaim(by, claim, decision);
    }

    /** What follows from an outcome; {@code measures} assign its pillar. */
    private static String ofOutcome(Breakdown by, Outcome outcome, MeasureCatalogue measures) {
        if (outcome == null) {
            return null;
        }
        return switch (by) {
            case OUTCOME -> outcome.code();
            case BANK -> outcome.bank().name();
            case AREA -> outcome.area();
            case PILLAR -> measures.pillarOf(outcome.code()).map(Pillar::name).orElse(null);
            default -> throw new IllegalArgumentException(by + " does not follow from the outcome.");
        };
    }

    /** What a claim states itself. */
    static String ofClaim(Breakdown by, Claim claim, Decision decision) {
        return switch (by) {
            case SERVICE -> claim.service();
            case PROVIDER -> claim.provider();
            case SPACE -> claim.space();
            case YEAR -> decision.year();
            default -> throw new IllegalArgumentException(by + " follows from the outcome.");
        };
    }

    /** The key of the group that a text names; null for null. */
    public static String key(Breakdown by, String stated) {
        if (stated == null || by.isOfOutcome()) {
            return stated;
        }
        return by == Breakdown.PROVIDER ? Spelling.ofProvider(stated) : Spelling.compared(stated);
    }

    /** What readers see of a text that is stated; {@code outcome} is that of the claim. */
    public static String title(Breakdown by, String stated, Outcome outcome) {
        return switch (by) {
            case OUTCOME -> outcome.name();
            case BANK -> outcome.bank().title();
            case PILLAR -> Pillar.valueOf(stated).title();
            default -> stated;
        };
    }

    /** The sums of claims by each breakdown, while claims are added. */
    static final class BreakdownSums implements Serializable {
        private static final long serialVersionUID = 1;

        private static final Breakdown[] OF_OUTCOMES = of(true);
        private static final Breakdown[] OF_CLAIMS = of(false);
        private static final Breakdown[] OF_TEXTS =
                Stream.of(OF_CLAIMS).filter(by -> by != Breakdown.YEAR).toArray(Breakdown[]::new);
        private static final int KEPT_TEXTS = 1 << 8;

        private final Map<Breakdown, Grouping> groupings = new EnumMap<>(Breakdown.class);
        private final transient Grouping[] ofClaims = new Grouping[OF_CLAIMS.length];
        private final transient MeasureCatalogue measures;
        private final transient TextGroups[] ofTexts = new TextGroups[KEPT_TEXTS];
        private transient String lastYear;
        private transient GroupSums ofLastYear;
        private final SpaceSums spaces;

        /** {@code begun} are the sums of a group without claims; {@code listed} are the spaces to show in any case; {@code part} is null of all claims. */
        BreakdownSums(Supplier<GroupSums> begun, MeasureCatalogue measures, List<Space> listed, Place part) {
            this.measures = measures;
            for (Breakdown by : Breakdown.values()) {
                groupings.put(by, Grouping.by(by, begun).inPart(part));
            }
            for (int i = 0; i < ofClaims.length; i++) {
                ofClaims[i] = groupings.get(OF_CLAIMS[i]);
            }
            this.spaces = new SpaceSums(groupings.get(Breakdown.SPACE), listed, begun, part);
        }

        private static Breakdown[] of(boolean outcome) {
            return Stream.of(Breakdown.values())
                    .filter(by -> by.isOfOutcome() == outcome)
                    .toArray(Breakdown[]::new);
        }

        /** The sums to which every claim of an outcome belongs, null for the outcome that is not known. */
        GroupSums[] ofOutcome(Outcome outcome) {
            return Stream.of(OF_OUTCOMES)
                    .map(by -> {
                        String stated = Grouped.ofOutcome(by, outcome, measures);
                        return groupings.get(by).of(stated, stated == null ? null : Grouped.title(by, stated, outcome));
                    })
                    .toArray(GroupSums[]::new);
        }

        /** Adds a claim to its groups; {@code ofOutcome} are those of its outcome. */
        void add(Subject subject, GroupSums[] ofOutcome) {
            for (GroupSums sums : ofOutcome) {
                sums.add(subject);
            }
            for (GroupSums sums : ofTexts(subject)) {
                sums.add(subject);
            }
            ofYear(subject.stated(Breakdown.YEAR)).add(subject);
            spaces.add(subject);
        }

        /** The sums of the groups that the texts of a claim name; most claims have the very texts of some other. */
        private GroupSums[] ofTexts(Subject subject) {
            ClaimTexts texts = subject.claim().texts();
            int place = System.identityHashCode(texts) & KEPT_TEXTS - 1;
            TextGroups known = ofTexts[place];
            if (known == null || known.texts() != texts) {
                GroupSums[] sums = new GroupSums[OF_TEXTS.length];
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = groupings.get(OF_TEXTS[i]).of(subject.stated(OF_TEXTS[i]));
                }
                known = new TextGroups(texts, sums);
                ofTexts[place] = known;
            }
            return known.sums();
        }

        private record TextGroups(ClaimTexts texts, GroupSums[] sums) {}

        /** Most claims are of the year of the one before. */
        private GroupSums ofYear(String year) {
            if (lastYear == null || year != lastYear) {
                ofLastYear = groupings.get(Breakdown.YEAR).of(year);
                lastYear = year;
            }
            return ofLastYear;
        }

        /** Notes in which groups a person of a part is together. */
        void together(List<Subject> person) {
            for (int i = 0; i < ofClaims.length; i++) {
                Breakdown by = OF_CLAIMS[i];
                SortedSet<String> keys = new TreeSet<>();
                person.stream()
                        .map(each -> key(by, each.stated(by)))
                        .filter(Objects::nonNull)
                        .forEach(keys::add);
                ofClaims[i].together(keys);
            }
            spaces.together(person);
        }

        /** Adds what another part of the cohort comes to. */
        void add(BreakdownSums part) {
            groupings.forEach((by, grouping) -> grouping.add(part.groupings.get(by)));
            spaces.add(part.spaces);
        }

        /** Once all parts are put together. */
        void cap() {
            groupings.values().forEach(Grouping::cap);
            spaces.cap();
        }

        Grouping by(Breakdown by) {
            return groupings.get(by);
        }

        /** About how many bytes of memory the groups take, of which there are more the more names are met. */
        long held() {
            return Stream.of(ofClaims).mapToLong(Grouping::held).sum() + spaces.held();
        }

        /** The groups of each breakdown that is to be shown. */
        Map<Breakdown, List<ClaimGroup>> groups() {
            Map<Breakdown, List<ClaimGroup>> groups = new EnumMap<>(Breakdown.class);
            groupings.forEach((by, grouping) -> {
                List<ClaimGroup> found = by == Breakdown.SPACE ? spaces.groups() : grouping.groups();
                if (!by.isLeftOutUnstated() || found.stream().anyMatch(each -> each.key() != null)) {
                    groups.put(by, found);
                }
            });
            return groups;
        }
    }
}
