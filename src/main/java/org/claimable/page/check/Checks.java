package org.claimable.page.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.page.PageSettings;
import org.claimable.page.Visitors;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check.Result;
import org.claimable.page.check.Submission.Origin;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.PastResult;
import org.claimable.service.limit.Memory;
import org.springframework.stereotype.Component;

/**
 * The checks that are kept, in memory alone, each for the visitor who began it: within the settings' number and size, and until
 * it was not used for the settings' time.
 */
@Component
public class Checks {
    /** Within which the same that is sent again was sent twice. */
    private static final Duration TWICE = Duration.ofSeconds(10);

    /** What a claim that is kept takes of the heap with what was decided of it, at most. */
    private static final int BYTES_OF_CLAIM = 1_500;

    private final Map<String, Check> byId = new LinkedHashMap<>();
    private final PageSettings settings;
    private final long mostClaims;
    private final long mostBytes;
    private final Clock clock;

    Checks(PageSettings settings, Memory memory, Clock clock) {
        this.settings = settings;
        this.mostClaims = Math.min(settings.claims(), memory.kept() / 2 / BYTES_OF_CLAIM);
        this.mostBytes = Math.min(settings.files().toBytes(), memory.kept() / 2);
        this.clock = clock;
    }

    /**
     * A new check of a visitor, in the place of an earlier one, by its id, or of none (null); {@code caller} is the address or name
     * they ask from; {@link TooManyKeptException} where there are too many, and then the earlier one is kept.
     */
    synchronized Check begin(String visitor, String caller, Submission submission, String replaced) {
        forgetUnused();
        Check earlier = replaced == null ? null : find(visitor, replaced).orElse(null);
        makeRoom(visitor, earlier);
        requireRoom(visitor, caller, submission, earlier);
        Check check = new Check(Visitors.newId(), visitor, caller, submission, clock.instant(), earlier);
        byId.put(check.id(), check);
        return check;
    }

    /**
     * A visitor's check that was begun a moment ago with the same submission, in the place of the same check, by its id, or of none (null):
     * who presses a button twice sends the same twice.
     */
    synchronized Optional<Check> begun(String visitor, Submission submission, String replaced) {
        Instant since = clock.instant().minus(TWICE);
        return byId.values().stream()
                .filter(check -> check.isOf(visitor) && !check.isReplaced() && check.isInPlaceOf(replaced))
                .filter(check -> check.result()
                        .map(result -> result.isOfUse() && check.began().isAfter(since))
                        .orElse(true))
                .filter(check -> check.submission().isSame(submission))
                .findFirst();
    }

    /** Takes what came of a check: one that it replaces is forgotten where something came of it, and is as it was otherwise. */
    synchronized void finish(Check check, Result end) {
        Check earlier = check.replaced();
        if (earlier != null && end.isOfUse()) {
            forget(earlier);
        } else if (earlier != null) {
            earlier.replaceBy(null);
        }
        check.finish(end);
    }

    /** Forgets a check that is not to be decided; the one that it would replace is as it was. */
    synchronized void withdraw(Check check) {
        if (check.replaced() != null) {
            check.replaced().replaceBy(null);
        }
        forget(check);
    }

    /** Keeps what providers replied, with a check; {@link TooManyKeptException} where there is no room for it. */
    public synchronized void keep(Check check, Map<String, String> replies) {
        long more = replies.entrySet().stream()
                .mapToLong(each -> each.getKey().length() + each.getValue().length())
                .sum();
        if (bytes() + more > mostBytes) {
            throw noRoom();
        }
        check.keep(replies);
    }

    private TooManyKeptException noRoom() {
        return full("Too many files of all visitors are kept now.", check -> true);
    }

    /** That there is room once the first of some checks is deleted because it is not used, and when that is. */
    private TooManyKeptException full(String why, Predicate<Check> some) {
        Duration longest = byId.values().stream()
                .filter(some)
                .map(check -> check.unused(clock.instant()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration left = settings.idle().minus(longest);
        String minutes = Count.of(Math.max(1, left.plusSeconds(59).toMinutes()), "minute", "minutes");
        return TooManyKeptException.until(
                left,
                "%s Delete checks that you do not need any more, or try again in %s: the first check that is not used is deleted then."
                        .formatted(why, minutes));
    }

    /** What came to nothing is kept to be looked at, and is in no one's way. */
    private void makeRoom(String visitor, Check replaced) {
        List<Check> failed = all(visitor)
                .filter(Check::isFailed)
                .filter(check -> check != replaced)
                .toList();
        long over = all(visitor).filter(check -> check != replaced).count() + 1 - settings.checksPerVisitor();
        failed.subList(0, (int) Math.max(0, Math.min(over, failed.size()))).forEach(this::forget);
    }

    private Stream<Check> all(String visitor) {
        return byId.values().stream().filter(check -> check.isOf(visitor) && !check.isReplaced());
    }

    private void requireRoom(String visitor, String caller, Submission submission, Check replaced) {
        List<Check> others = byId.values().stream()
                .filter(check -> check != replaced && !check.isReplaced())
                .toList();
        if (others.stream().filter(check -> check.isOf(visitor)).count() >= settings.checksPerVisitor()) {
            throw TooManyKeptException.ofVisitor(
                    "You have %d checks, which is as many as are kept for one visitor. Delete one, then choose this file again."
                            .formatted(settings.checksPerVisitor()),
                    "/checks");
        }
        if (others.stream().filter(check -> check.isFrom(caller)).count() >= settings.checksPerCaller()) {
            throw full("Too many checks are kept for people on your network.", check -> check.isFrom(caller));
        }
        if (others.size() >= settings.checks()) {
            throw full("Too many people are checking claims now.", check -> true);
        }
        if (others.stream().mapToLong(Check::bytes).sum() + submission.size() > mostBytes) {
            throw noRoom();
        }
    }

    /** A visitor's check, which is used with this; none of another visitor. */
    synchronized Optional<Check> find(String visitor, String id) {
        forgetUnused();
        Optional<Check> found = Optional.ofNullable(byId.get(id)).filter(check -> check.isOf(visitor));
        found.ifPresent(check -> check.use(clock.instant()));
        return found;
    }

    /** How long a visitor's check was not used, which this is no use of; none where it is gone, or is another's. */
    public synchronized Optional<Duration> unused(String visitor, String id) {
        forgetUnused();
        return Optional.ofNullable(byId.get(id))
                .filter(check -> check.isOf(visitor))
                .map(check -> check.unused(clock.instant()));
    }

    /** A visitor's check; {@link NothingHereException} where it is gone, was never there, or is another's. */
    public Check require(String visitor, String id) {
        return find(visitor, id).orElseThrow(NothingHereException::new);
    }

    /** The same to decide it anew: where that was done already, the exception says where what came of it is. */
    public synchronized Check requireToDecide(String visitor, String id) {
        return find(visitor, id)
                .orElseThrow(() -> new NothingHereException(byId.values().stream()
                        .filter(check -> check.isOf(visitor) && check.isInPlaceOf(id))
                        .map(check -> "/checks/" + check.id())
                        .findFirst()
                        .orElse(null)));
    }

    /** What was decided of the rows of a check before; none where nothing was, or it is not known any more. */
    public Optional<PastResult> before(Check check) {
        if (check.submission().origin() instanceof Origin.OtherChoices other) {
            return kept(other.check()).flatMap(Check::decided).map(DecidedClaims::past);
        }
        return check.submission().origin() instanceof Origin.Saved saved
                ? Optional.of(saved.result())
                : Optional.empty();
    }

    private synchronized Optional<Check> kept(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A visitor's checks but those of which nothing can be made, the last begun first. */
    synchronized List<Check> of(String visitor) {
        forgetUnused();
        return all(visitor)
                .filter(check -> !check.isFailed()
                        || check.result().filter(Result::isOfUse).isPresent())
                .sorted(Comparator.comparing(Check::began).reversed())
                .toList();
    }

    /** Forgets a check of a visitor, and stops deciding it. */
    public synchronized void delete(String visitor, String id) {
        find(visitor, id).ifPresent(this::forget);
    }

    /** Whether all claims that are kept are within their bound. */
    synchronized boolean haveRoom() {
        return claims() <= mostClaims;
    }

    /** How many checks are kept. */
    synchronized int kept() {
        return byId.size();
    }

    /** How many claims all checks that are kept hold. */
    synchronized long claims() {
        return byId.values().stream().mapToLong(Check::claims).sum();
    }

    /** How many bytes of files all checks that are kept hold. */
    synchronized long bytes() {
        return byId.values().stream().mapToLong(Check::bytes).sum();
    }

    /** Forgets every check that was not used for too long. */
    synchronized void forgetUnused() {
        List.copyOf(byId.values()).stream()
                .filter(check -> check.unused(clock.instant()).compareTo(settings.idle()) > 0)
                .forEach(this::forget);
    }

    synchronized void forget(Check check) {
        check.delete();
        byId.remove(check.id());
    }
}
