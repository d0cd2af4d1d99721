package org.claimable.bench.textbook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bench.contest.Contestant;
import org.claimable.bench.loop.Days;
import org.claimable.bench.loop.HandWrittenLoop;
import org.claimable.bench.loop.LineReader;
import org.claimable.bench.loop.Person;
import org.claimable.bench.loop.Settings;
import org.claimable.bench.tables.RuleTables;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One session with every claim of the file in it. It is spared the arithmetic of values, which is the yardstick's. */
public final class TextbookDrools implements Contestant {
    private final RuleTables tables;
    private final Names names;
    private final KieBase base;

    public TextbookDrools(RuleTables tables) {
        this.tables = tables;
        this.names = new Names(tables);
        this.base = TextbookRules.compiled();
    }

    @Override
    public void decide(Path in, Path out) throws IOException {
        KieSession session = base.newKieSession();
        try (InputStream claims = new BufferedInputStream(Files.newInputStream(in));
                LineReader reader = new LineReader(claims);
                OutputStream decisions = new BufferedOutputStream(Files.newOutputStream(out))) {
            rows(session, reader.settings());
            List<List<ClaimFact>> people = people(session, reader);
            stages(session, people.stream().flatMap(List::stream).toList());
            new TextbookWriter(decisions).write(people);
        } finally {
            session.dispose();
        }
    }

    private void rows(KieSession session, Settings settings) {
        session.setGlobal("asOf", settings.asOf());
        session.setGlobal("from", settings.from());
        tables.outcomes().forEach(session::insert);
        tables.answers().forEach(session::insert);
        tables.scores().forEach(session::insert);
        tables.pairs().stream()
                .filter(pair -> Settings.levelOf(pair.provenance()) <= settings.level())
                .forEach(session::insert);
    }

    private List<List<ClaimFact>> people(KieSession session, LineReader reader) {
        HandWrittenLoop arithmetic = new HandWrittenLoop(tables, reader.settings());
        List<List<ClaimFact>> people = new ArrayList<>();
        for (Person person = reader.next(); person != null; person = reader.next()) {
            List<ClaimFact> facts = new ArrayList<>(person.claims().size());
            for (var claim : person.claims()) {
                facts.add(new ClaimFact(claim, person.individual(), facts.size(), names, arithmetic.total(claim)));
            }
            String individual = person.individual();
            person.counted()
                    .forEach(entry -> session.insert(new CountedFact(
                            individual, names.outcome(entry.outcome()), Days.financialYear(entry.achievedOn()))));
            people.add(facts);
        }
        return people;
    }

    /** Fires one stage after the other; what a stage refused is closed before the next. */
    private static void stages(KieSession session, List<ClaimFact> claims) {
        List<FactHandle> handles = claims.stream().map(session::insert).toList();
        for (String stage : List.of("eligibility", "review", "counted", "repeats", "conflicts")) {
            session.getAgenda().getAgendaGroup(stage).setFocus();
            session.fireAllRules();
            for (int i = 0; i < claims.size(); i++) {
                boolean open = claims.get(i).isOpen();
                if (claims.get(i).settle() != open) {
                    session.update(handles.get(i), claims.get(i));
                }
            }
        }
    }
}
