package org.claimable.page.columns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimable.file.table.TableLook;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.page.Visitors;
import org.claimable.page.check.Check;
import org.claimable.page.check.KnownColumns;
import org.claimable.page.check.Submission;
import org.springframework.stereotype.Component;

/**
 * What visitors said that the columns of files are, for the next file with the same headings: in the memory of each visitor's session alone,
 * and gone with it. Of headings only their digest is kept.
 */
@Component
class RememberedColumns implements KnownColumns {
    private static final String KEPT = RememberedColumns.class.getName();
    private static final int MOST = 10;
    private static final int MOST_CHECKS = 20;

    private final Visitors visitors;
    private final Looks looks;

    RememberedColumns(Visitors visitors, Looks looks) {
        this.visitors = visitors;
        this.looks = looks;
    }

    /**
     * What was said of some headings: the title of our field for each column by its place; {@code nobody}: none names the person; what every
     * row has by the titles of our fields.
     */
    record Said(Map<Integer, String> titles, boolean nobody, Map<String, String> everyRow) {
        Said {
            titles = Map.copyOf(titles);
            everyRow = Map.copyOf(everyRow);
        }
    }

    /** What is kept of one visitor: what was said by the digest of the headings, and the checks for which it was used again. */
    private static final class Kept {
        private final String visitor;
        private final Map<String, Said> byHeadings = new LinkedHashMap<>();
        private final Set<String> checks = new LinkedHashSet<>();

        private Kept(String visitor) {
            this.visitor = visitor;
        }
    }

    @Override
    public Submission applied(HttpServletRequest request, Submission sent) {
        Set<String> known = headings(request);
        if (known.isEmpty() || sent.isJson() || sent.chosen().containsKey(Setting.COLUMNS.title())) {
            return sent;
        }
        try {
            return looks.withHeadings(sent, known)
                    .flatMap(look -> said(request, look.fingerprint())
                            .map(said -> look.columns(said.titles(), said.nobody(), said.everyRow())))
                    .map(text -> sent.choosing(Setting.COLUMNS.title(), text))
                    .orElse(sent);
        } catch (MalformedCohortException saidWhenItIsRead) {
            return sent;
        }
    }

    /** Keeps what a visitor said of some headings, in the place of the oldest where there are too many. */
    void remember(HttpServletRequest request, String headings, Said said) {
        visitors.known(request);
        Kept kept = kept(request).orElseGet(() -> new Kept(visitors.of(request)));
        synchronized (kept) {
            kept.byHeadings.remove(headings);
            kept.byHeadings.put(headings, said);
            shorten(kept.byHeadings.keySet(), MOST);
        }
        request.getSession().setAttribute(KEPT, kept);
    }

    @Override
    public boolean isTable(Check check) {
        TableLook look = looks.at(check.submission(), null, 0);
        return look.columns().size() > 1
                && look.columns().stream().anyMatch(column -> !column.values().isEmpty());
    }

    @Override
    public void noteUsed(HttpServletRequest request, Check check) {
        kept(request).ifPresent(kept -> {
            synchronized (kept) {
                kept.checks.add(check.id());
                shorten(kept.checks, MOST_CHECKS);
            }
        });
    }

    @Override
    public boolean isUsed(HttpServletRequest request, Check check) {
        return kept(request)
                .filter(kept -> {
                    synchronized (kept) {
                        return kept.checks.contains(check.id());
                    }
                })
                .isPresent();
    }

    private static void shorten(Set<String> kept, int most) {
        while (kept.size() > most) {
            kept.remove(kept.iterator().next());
        }
    }

    private Set<String> headings(HttpServletRequest request) {
        return kept(request)
                .map(kept -> {
                    synchronized (kept) {
                        return Set.copyOf(kept.byHeadings.keySet());
                    }
                })
                .orElse(Set.of());
    }

    private Optional<Said> said(HttpServletRequest request, String headings) {
        return kept(request).map(kept -> {
            synchronized (kept) {
                return kept.byHeadings.get(headings);
            }
        });
    }

    /** A session may be another visitor's, who signed in by another name. */
    private Optional<Kept> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Kept kept
                ? Optional.of(kept).filter(each -> each.visitor.equals(visitors.of(request)))
                : Optional.empty();
    }
}
