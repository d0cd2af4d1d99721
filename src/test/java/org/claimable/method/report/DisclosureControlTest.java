package org.claimable.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Individual;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.ClaimGroup.GroupSums;
import org.claimable.method.report.Segment.Segments;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {
    private static final int THRESHOLD = 5;
    private static final String SEGMENT = "tenure";

    private final Segments segments = new Segments(Set.of(SEGMENT), THRESHOLD, null);

    @Test
    void groups_of_five_people_or_more_are_shown() {
        assertThat(hiddenOf(Map.of("owner", 5, "rent", 5, "shared", 12))).isEmpty();
    }

    @Test
    void groups_of_fewer_than_five_people_are_hidden() {
        assertThat(hiddenOf(Map.of("owner", 4, "rent", 1, "shared", 12))).containsExactly("owner", "rent");
    }

    @Test
    void where_only_one_would_be_hidden_the_second_smallest_is_too() {
        assertThat(hiddenOf(Map.of("owner", 40, "rent", 4, "shared", 12))).containsExactly("rent", "shared");
    }

    @Test
    void of_two_equal_second_smallest_groups_one_is_hidden_always_the_same() {
        assertThat(hiddenOf(Map.of("owner", 6, "rent", 4, "shared", 6))).containsExactly("owner", "rent");
    }

    @Test
    void two_equal_small_groups_are_both_hidden_and_no_other() {
        assertThat(hiddenOf(Map.of("owner", 6, "rent", 4, "shared", 4))).containsExactly("rent", "shared");
    }

    @Test
    void a_small_group_on_its_own_is_hidden() {
        assertThat(hiddenOf(Map.of("owner", 4))).containsExactly("owner");
    }

    @Test
    void people_of_whom_it_is_not_stated_are_a_group_too() {
        addPeople(null, 2);
        assertThat(hiddenOf(Map.of("owner", 9, "rent", 40))).containsExactly("owner", "Not stated");
    }

    @Test
    void several_claims_of_one_person_count_one_person() {
        segments.add(individual("owner"), claims(THRESHOLD));
        assertThat(hiddenOf(Map.of())).containsExactly("owner");
    }

    private List<String> hiddenOf(Map<String, Integer> sizes) {
        new TreeMap<>(sizes).forEach(this::addPeople);
        return segments.segments().get(0).groups().stream()
                .filter(ClaimGroup::isHidden)
                .map(ClaimGroup::title)
                .toList();
    }

    private void addPeople(String tenure, int number) {
        for (int i = 0; i < number; i++) {
            segments.add(tenure == null ? null : individual(tenure), claims(1));
        }
    }

    private static Individual individual(String tenure) {
        return new Individual("someone", null, new TreeMap<>(Map.of(SEGMENT, tenure)));
    }

    private static GroupSums claims(int number) {
        LocalDate day = LocalDate.of(2024, 6, 3);
        Claim claim = new Claim("c", null, "secure-job", day, 1, BigDecimal.ONE, 1, ClaimTexts.NONE, null);
        Decision decision = new Decision("c", Verdict.CLAIMABLE, "2024/25", "secure-job", null, List.of(), List.of());
        GroupSums person = new GroupSums();
        for (int i = 0; i < number; i++) {
            person.add(new Subject(claim, decision, null, 0));
        }
        return person;
    }
}
