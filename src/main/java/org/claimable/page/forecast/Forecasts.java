package org.claimable.page.forecast;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.forecast.Forecast;
import org.claimable.page.PageSettings;
import org.claimable.page.check.TooManyChecksException;
import org.springframework.stereotype.Component;

/**
 * The forecasts that are kept, in memory alone, each for the visitor who made it: the last few of each, until one was not used
 * for the settings' time.
 */
@Component
public class Forecasts {
    private static final int OCTETS_OF_ID = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, KeptForecast> byId = new HashMap<>();
    private final Map<String, Instant> used = new HashMap<>();
    private final PageSettings settings;
    private final Clock clock;

    Forecasts(PageSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps a forecast, in place of the visitor's first where there are too many; {@link TooManyChecksException} where all hold too many. */
    public synchronized KeptForecast keep(
            String visitor, String name, Map<String, String> chosen, Forecast forecast, List<TableNote> notes) {
        List<KeptForecast> mine = of(visitor);
        if (mine.size() >= settings.forecastsPerVisitor()) {
            forget(mine.get(mine.size() - 1).id());
        }
        if (byId.size() >= settings.forecasts()) {
            throw new TooManyChecksException(
                    "Too many people are making forecasts now. Try again in a few minutes.", false);
        }
        byte[] octets = new byte[OCTETS_OF_ID];
        random.nextBytes(octets);
        String id = HexFormat.of().formatHex(octets);
        KeptForecast kept = new KeptForecast(id, visitor, name, clock.instant(), chosen, forecast, notes);
        byId.put(id, kept);
        used.put(id, clock.instant());
        return kept;
    }

    /** A visitor's forecast, which is used with this; none of another visitor. */
    public synchronized Optional<KeptForecast> find(String visitor, String id) {
        forgetUnused();
        Optional<KeptForecast> found =
                Optional.ofNullable(byId.get(id)).filter(kept -> kept.visitor().equals(visitor));
        found.ifPresent(kept -> used.put(id, clock.instant()));
        return found;
    }

    /** A visitor's forecasts, the last made first. */
    public synchronized List<KeptForecast> of(String visitor) {
        forgetUnused();
        return byId.values().stream()
                .filter(kept -> kept.visitor().equals(visitor))
                .sorted(Comparator.comparing(KeptForecast::made).reversed())
                .toList();
    }

    /** Forgets a forecast of a visitor. */
    public synchronized void delete(String visitor, String id) {
        find(visitor, id).ifPresent(kept -> forget(id));
    }

    /** How many forecasts are kept. */
    public synchronized int kept() {
        return byId.size();
    }

    private void forgetUnused() {
        Instant last = clock.instant().minus(settings.idle());
        new ArrayList<>(byId.keySet())
                .stream().filter(id -> used.get(id).isBefore(last)).forEach(this::forget);
    }

    private void forget(String id) {
        byId.remove(id);
        used.remove(id);
    }
}
