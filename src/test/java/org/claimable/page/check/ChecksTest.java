package org.claimable.page.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.claimable.file.table.TableFiles;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.page.PageSettings;
import org.claimable.page.Ticking;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check.Progress;
import org.claimable.page.check.Check.Result;
import org.claimable.service.limit.Memory;
import org.claimable.service.operation.Account.Ending;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/** Checks are kept for their visitor alone, in a number that is bounded, and until they are not used. */
class ChecksTest {
    private final Ticking clock = new Ticking();
    private final Checks checks = new Checks(settings(), new Memory(1 << 30, 4), clock);

    private static PageSettings settings() {
        return new PageSettings(
                2,
                2,
                3,
                10,
                DataSize.ofMegabytes(1),
                DataSize.ofBytes(100),
                Duration.ofMinutes(30),
                1,
                1,
                Duration.ofSeconds(10),
                Duration.ZERO,
                2,
                3,
                2,
                3,
                DataSize.ofBytes(100));
    }

    private static Submission file(String name) {
        return new Submission(name, TableFiles.of(new byte[30]), Map.of(), Map.of());
    }

    @Test
    void files_that_are_kept_are_bounded_and_those_of_no_use_hold_no_bytes() {
        Submission large = new Submission("a.csv", TableFiles.of(new byte[80]), Map.of(), Map.of());
        Check first = checks.begin("ann", "address of ann", large, null);
        assertThatThrownBy(() -> checks.begin("ben", "address of ben", large, null))
                .hasMessageContaining("Too many files");
        Violation mistake = new Violation("row 2, column Age", "WRONG_TYPE", "");
        first.finish(new Result.Rejected(null, List.of(mistake)));
        assertThatThrownBy(() -> checks.begin("ben", "address of ben", large, null))
                .hasMessageContaining("Too many files");
        first.finish(new Result.Rejected("This is no table.", List.of()));
        assertThat(checks.begin("ben", "address of ben", large, null)).isNotNull();
    }

    @Test
    void files_that_cannot_be_decided_make_room_for_others_and_are_listed_where_they_can_be_corrected() {
        Submission small = new Submission("a.csv", TableFiles.of(new byte[1]), Map.of(), Map.of());
        Check decided = checks.begin("ann", "ann", small, null);
        List<Check> failed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Check check = checks.begin("ann", "ann", small, null);
            Violation mistake = new Violation("row 2, column Age", "WRONG_TYPE", "");
            boolean correctable = i % 2 == 0;
            check.finish(
                    correctable
                            ? new Result.Rejected(null, List.of(mistake))
                            : new Result.Failed("Too slow.", Ending.TOO_SLOW));
            failed.add(check);
            assertThat(checks.find("ann", check.id())).as("the last is shown").isPresent();
            assertThat(checks.of("ann"))
                    .containsExactlyInAnyOrderElementsOf(correctable ? List.of(decided, check) : List.of(decided));
        }
        assertThat(failed.stream().filter(each -> checks.find("ann", each.id()).isPresent()))
                .hasSize(1);
    }

    @Test
    void a_check_is_found_by_its_visitor_alone() {
        Check check = checks.begin("ann", "address of ann", file("a.csv"), null);
        assertThat(checks.find("ann", check.id())).contains(check);
        assertThat(checks.find("ben", check.id())).isEmpty();
        assertThat(checks.find("", check.id())).isEmpty();
        assertThat(checks.of("ben")).isEmpty();
    }

    @Test
    void another_visitor_cannot_delete_it() {
        Check check = checks.begin("ann", "address of ann", file("a.csv"), null);
        checks.delete("ben", check.id());
        assertThat(checks.find("ann", check.id())).isPresent();
    }

    @Test
    void it_is_gone_once_it_was_not_used_for_the_time() {
        Check check = checks.begin("ann", "address of ann", file("a.csv"), null);
        clock.pass(Duration.ofMinutes(29));
        assertThat(checks.find("ann", check.id())).isPresent();
        clock.pass(Duration.ofMinutes(29));
        assertThat(checks.find("ann", check.id())).isPresent();
        clock.pass(Duration.ofMinutes(31));
        assertThat(checks.find("ann", check.id())).isEmpty();
    }

    @Test
    void a_visitor_has_so_many_and_is_told_to_delete_one() {
        checks.begin("ann", "address of ann", file("a.csv"), null);
        Check second = checks.begin("ann", "address of ann", file("b.csv"), null);
        assertThatThrownBy(() -> checks.begin("ann", "address of ann", file("c.csv"), null))
                .hasMessageContaining("Delete one");
        checks.delete("ann", second.id());
        assertThat(checks.begin("ann", "address of ann", file("c.csv"), null)).isNotNull();
    }

    @Test
    void all_visitors_together_have_so_many() {
        checks.begin("ann", "address of ann", file("a.csv"), null);
        checks.begin("ann", "address of ann", file("b.csv"), null);
        checks.begin("ben", "address of ben", file("c.csv"), null);
        assertThatThrownBy(() -> checks.begin("cat", "address of cat", file("d.csv"), null))
                .hasMessageContaining("Too many people");
    }

    @Test
    void whoever_begins_as_new_visitors_from_one_address_leaves_room_for_others() {
        checks.begin("ann", "one address", file("a.csv"), null);
        checks.begin("ben", "one address", file("b.csv"), null);
        assertThatThrownBy(() -> checks.begin("cat", "one address", file("c.csv"), null))
                .hasMessageContaining("people on your network");
        assertThat(checks.begin("dan", "another address", file("d.csv"), null)).isNotNull();
    }

    @Test
    void who_asks_from_a_full_network_is_told_when_to_try_again() {
        checks.begin("ann", "one address", file("a.csv"), null);
        clock.pass(Duration.ofMinutes(18));
        checks.begin("ben", "one address", file("b.csv"), null);
        TooManyKeptException full = catchThrowableOfType(
                TooManyKeptException.class, () -> checks.begin("cat", "one address", file("c.csv"), null));
        assertThat(full).hasMessageContaining("try again in 12 minutes");
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(full.on(new ModelAndView("x"), response).getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getHeader("Retry-After")).isEqualTo("720");
    }

    @Test
    void a_visitor_with_too_many_checks_is_led_to_where_one_deletes_them() {
        checks.begin("ann", "ann", file("a.csv"), null);
        checks.begin("ann", "ann", file("b.csv"), null);
        TooManyKeptException full =
                catchThrowableOfType(TooManyKeptException.class, () -> checks.begin("ann", "ann", file("c.csv"), null));
        assertThat(full.address("#claims")).isEqualTo("/checks");
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(full.on(new ModelAndView("x"), response).getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(response.getHeader("Retry-After")).isNull();
    }

    @Test
    void what_is_sent_twice_at_once_is_one_check() {
        Check first = checks.begin("ann", "ann", file("a.csv"), null);
        assertThat(checks.begun("ann", file("a.csv"), null)).contains(first);
        assertThat(checks.begun("ben", file("a.csv"), null)).isEmpty();
        assertThat(checks.begun("ann", file("b.csv"), null)).isEmpty();
        assertThat(checks.begun("ann", file("a.csv").choosing("asOf", "2025-05-01"), null))
                .isEmpty();
        assertThat(checks.begun("ann", file("a.csv"), "another")).isEmpty();
        checks.finish(first, new Result.Rejected(null, List.of(new Violation("row 2", "MISSING", ""))));
        assertThat(checks.begun("ann", file("a.csv"), null)).contains(first);
        clock.pass(Duration.ofSeconds(11));
        assertThat(checks.begun("ann", file("a.csv"), null)).isEmpty();
    }

    @Test
    void what_could_not_be_decided_is_begun_anew() {
        Check first = checks.begin("ann", "ann", file("a.csv"), null);
        checks.finish(first, new Result.Failed("Too slow.", Ending.TOO_SLOW));
        assertThat(checks.begun("ann", file("a.csv"), null)).isEmpty();
    }

    @Test
    void a_check_that_was_decided_anew_leads_to_what_came_of_it_and_is_not_held_any_more() {
        Check first = checks.begin("ann", "ann", file("a.csv"), null);
        checks.finish(first, new Result.Rejected(null, List.of()));
        Check again = checks.begin("ann", "ann", file("a.csv"), first.id());
        assertThat(checks.begun("ann", file("a.csv"), first.id())).contains(again);
        assertThat(checks.requireToDecide("ann", first.id())).isSameAs(first);
        checks.finish(again, new Result.Rejected(null, List.of()));
        assertThat(again.replaced()).isNull();
        assertThatThrownBy(() -> checks.requireToDecide("ann", first.id()))
                .isInstanceOfSatisfying(NothingHereException.class, nothing -> assertThat(nothing.instead())
                        .isEqualTo("/checks/" + again.id()));
        assertThatThrownBy(() -> checks.requireToDecide("ben", first.id()))
                .isInstanceOfSatisfying(NothingHereException.class, nothing -> assertThat(nothing.instead())
                        .isNull());
    }

    @Test
    void the_claims_of_all_checks_are_bounded() {
        checks.begin("ann", "address of ann", file("a.csv"), null).proceed(Progress.Phase.DECIDING, 0, 6);
        assertThat(checks.haveRoom()).isTrue();
        checks.begin("ben", "address of ben", file("b.csv"), null).proceed(Progress.Phase.DECIDING, 0, 6);
        assertThat(checks.haveRoom()).isFalse();
    }

    @Test
    void deciding_ends_where_a_check_is_deleted_meanwhile() {
        Check check = checks.begin("ann", "address of ann", file("a.csv"), null);
        checks.delete("ann", check.id());
        assertThatThrownBy(() -> check.proceed(Progress.Phase.DECIDING, 1, 6))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void an_id_is_of_128_bits_and_never_the_same() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Check check = checks.begin("ann", "address of ann", file("a.csv"), null);
            assertThat(check.id()).matches("[0-9a-f]{32}");
            ids.add(check.id());
            checks.delete("ann", check.id());
        }
        assertThat(ids).hasSize(500);
    }

    @Test
    void neither_a_check_nor_what_was_submitted_says_anything_of_its_content() {
        Check check = checks.begin("ann", "address of ann", file("Mrs Smith.csv"), null);
        Submission submission = new Submission("Mrs Smith.csv", TableFiles.of(new byte[7]), Map.of(), Map.of());
        assertThat(check.toString() + submission).doesNotContain("Smith");
    }
}
