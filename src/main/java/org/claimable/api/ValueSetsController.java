package org.claimable.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.api.Lending.NotFoundException;
import org.claimable.api.generated.ValueSetsApi;
import org.claimable.api.generated.model.OutcomeValue;
import org.claimable.api.generated.model.ScorePoint;
import org.claimable.api.generated.model.ValueSet;
import org.claimable.method.bank.Pence;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows the value sets that are loaded; never the figures of a licensed one. */
@RestController
class ValueSetsController implements ValueSetsApi {
    private final Lending lending;
    private final EntityTags tags;

    ValueSetsController(Lending lending, EntityTags tags) {
        this.lending = lending;
        this.tags = tags;
    }

    @Override
    public ResponseEntity<List<ValueSet>> listValueSets() {
        return tags.answer(
                lending.library().valueSets().stream().map(this::shown).toList());
    }

    @Override
    public ResponseEntity<ValueSet> getValueSet(String id) {
        return tags.answer(shown(lending.library()
                .valueSet(id)
                .orElseThrow(() -> new NotFoundException("No value set of this id or digest is loaded."))));
    }

    private ValueSet shown(org.claimable.method.bank.ValueSet set) {
        Set<String> valued = new HashSet<>(set.values().keySet());
        valued.addAll(set.scorePoints().keySet());
        return new ValueSet(
                        set.id(),
                        set.title(),
                        set.notice(),
                        set.licensed(),
                        set.deadweightIncluded(),
                        set.digest(),
                        lending.library().valueSet(null).orElseThrow() == set,
                        valued.size())
                .values(set.licensed() ? null : values(set))
                .scorePoints(set.licensed() ? null : points(set));
    }

    private static List<OutcomeValue> values(org.claimable.method.bank.ValueSet set) {
        List<OutcomeValue> values = new ArrayList<>();
        set.values()
                .forEach((outcome, value) -> values.add(new OutcomeValue(
                                outcome,
                                Pence.pounds(value.wellbeing()),
                                Pence.pounds(value.exchequer()),
                                Pence.pounds(value.business()))
                        .deadweight(value.deadweight())));
        return values;
    }

    private static List<ScorePoint> points(org.claimable.method.bank.ValueSet set) {
        List<ScorePoint> points = new ArrayList<>();
        set.scorePoints().forEach((outcome, of) -> of.points()
                .forEach((score, wellbeing) -> points.add(new ScorePoint(outcome, score, Pence.pounds(wellbeing)))));
        return points;
    }
}
