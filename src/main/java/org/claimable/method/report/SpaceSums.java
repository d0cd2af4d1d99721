package org.claimable.method.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.report.ClaimGroup.GroupSums;
import org.claimable.method.report.ClaimGroup.OfSpace;
import org.claimable.method.report.Summary.Sroi;

/**
 * The sums of claims by community space. A space is an organisation's and a name, and in claims the organisation is the provider. Where no
 * two organisations have a space of a name, all claims that name it are of it, also those that name no provider; else each organisation's
 * is a group of its own, and so are the claims of that name without a provider.
 */
final class SpaceSums implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String BETWEEN = "\n";
    private static final String NOBODY = "";

    private final Grouping byName;
    private final Grouping byOwner;
    private final transient Supplier<GroupSums> begun;
    private final transient List<Space> listed;

    /** {@code byName} has every claim by the name of its space; {@code listed} are spaces to show also without claims; {@code part} is null of all claims. */
    SpaceSums(Grouping byName, List<Space> listed, Supplier<GroupSums> begun, Place part) {
        this.byName = byName;
        this.byOwner = Grouping.ofKeys(begun).inPart(part);
        this.begun = begun;
        this.listed = listed;
    }

    /** Adds a claim that is summed by its name elsewhere. */
    void add(Subject subject) {
        Claim claim = subject.claim();
        if (claim.space() != null) {
            byOwner.of(ownersKey(claim), claim.provider()).add(subject);
        }
    }

    private static String ownersKey(Claim claim) {
        return key(nameKey(claim.space()), ownerKey(claim.provider()));
    }

    /** Notes in which groups a person of a part is together. */
    void together(List<Subject> person) {
        TreeSet<String> keys = new TreeSet<>();
        person.stream()
                .map(Subject::claim)
                .filter(each -> each.space() != null)
                .forEach(each -> keys.add(ownersKey(each)));
        byOwner.together(keys);
    }

    /** Adds what another part of the cohort comes to; what it has by name is added elsewhere. */
    void add(SpaceSums part) {
        byOwner.add(part.byOwner);
    }

    /** Once all parts are put together. */
    void cap() {
        byOwner.cap();
    }

    static String nameKey(String space) {
        return Grouped.key(Breakdown.SPACE, space);
    }

    /** The key of an organisation; empty for none. */
    static String ownerKey(String organisation) {
        return organisation == null ? NOBODY : Spelling.ofProvider(organisation);
    }

    private static String key(String name, String owner) {
        return name + BETWEEN + owner;
    }

    /** About how many bytes of memory it takes. */
    long held() {
        return byOwner.held();
    }

    /** The groups by name, then by organisation; claims that name no space stay last. */
    List<ClaimGroup> groups() {
        Map<String, ClaimGroup> names = new TreeMap<>();
        List<ClaimGroup> last = new ArrayList<>();
        for (ClaimGroup group : byName.groups()) {
            if (group.key() == null || group.isOfOthers()) {
                last.add(group);
            } else {
                names.put(group.key(), group);
            }
        }
        listed.forEach(each -> names.putIfAbsent(
                nameKey(each.space()),
                new ClaimGroup(nameKey(each.space()), each.space(), begun.get().figures())));
        Owners owners = new Owners();
        List<ClaimGroup> groups = new ArrayList<>();
        names.values().forEach(each -> groups.addAll(owners.spaces(each)));
        groups.addAll(last);
        return groups;
    }

    /** Who has spaces of each name, as the claims and the list of spaces say. */
    private final class Owners {
        private final Map<String, TreeMap<String, String>> byName = new HashMap<>();
        private final Map<String, Space> byKey = new HashMap<>();

        Owners() {
            for (Space each : listed) {
                String name = nameKey(each.space());
                byKey.put(key(name, ownerKey(each.organisation())), each);
                owners(name).put(ownerKey(each.organisation()), each.organisation());
            }
            for (String key : byOwner.keys()) {
                String[] parts = key.split(BETWEEN, -1);
                if (!parts[1].equals(NOBODY)) {
                    owners(parts[0]).putIfAbsent(parts[1], byOwner.title(key));
                }
            }
        }

        private Map<String, String> owners(String name) {
            return byName.computeIfAbsent(name, each -> new TreeMap<>());
        }

        /** The spaces of a name, whose claims are all in a group; where there are too many to keep apart, that group alone. */
        List<ClaimGroup> spaces(ClaimGroup all) {
            Map<String, String> owners = owners(all.key());
            if (byOwner.further() > 0) {
                return List.of(all);
            }
            if (owners.size() <= 1) {
                return List.of(owners.keySet().stream()
                        .findFirst()
                        .map(owner -> byKey.get(key(all.key(), owner)))
                        .map(space -> space(all, all.figures(), space.organisation(), space, false))
                        .orElse(all));
            }
            List<ClaimGroup> groups = new ArrayList<>();
            owners.forEach((owner, name) -> {
                GroupSums sums = byOwner.known(key(all.key(), owner));
                ClaimGroup.Figures figures = (sums == null ? begun.get() : sums).figures();
                groups.add(space(all, figures, name, byKey.get(key(all.key(), owner)), true));
            });
            GroupSums nobodys = byOwner.known(key(all.key(), NOBODY));
            if (nobodys != null) {
                groups.add(space(all, nobodys.figures(), null, null, true));
            }
            return groups;
        }

        private static ClaimGroup space(
                ClaimGroup all, ClaimGroup.Figures figures, String owner, Space listed, boolean shared) {
            Sroi sroi = listed == null ? null : Sroi.of(figures.claimableValue().total(), listed.budget());
            return new ClaimGroup(all.key(), all.title(), figures, new OfSpace(owner, listed, shared, sroi));
        }
    }
}
