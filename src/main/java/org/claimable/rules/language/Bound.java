package org.claimable.rules.language;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.claimable.rules.language.Part.TallyKind;

/** What an accumulation over facts of a person found, by its variable. */
public record Bound(String variable, TallyKind kind, Class<?> type) implements Expression {
    @Override
    public Object of(PatternScope scope) {
        return scope.variables().get(variable);
    }

    @Override
    public String drl() {
        return variable;
    }

    /** The rule engine binds the variable to the list of what is put together. */
    @Override
    public String java() {
        String found = "Tallies.%s( %s )".formatted(kind.word(), variable);
        return type == LocalDate.class ? "(( java.time.LocalDate ) %s)".formatted(found) : found;
    }

    @Override
    public boolean mayBeBlank() {
        return kind == TallyKind.MIN || kind == TallyKind.MAX;
    }

    @Override
    public Stream<Expression> parts() {
        return Stream.empty();
    }
}
