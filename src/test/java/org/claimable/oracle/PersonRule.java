package org.claimable.oracle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of people: what it looks for, the variable of the claim that it reports, and what it does where it is undecided
 * ({@code silent}, {@code review} or {@code speaks}).
 */
public record PersonRule(
        String id, String code, String provenance, String whenBlank, String report, String reported, List<Part> parts) {

    /** One part: {@code kind} is empty for a pattern, or not, exists or accumulate. */
    record Part(
            String kind, String variable, String type, List<Condition> when, List<Tally> tallies, Condition demand) {
        boolean isPattern() {
            return kind.isEmpty();
        }

        boolean gives(String name) {
            return isPattern() && name.equals(variable)
                    || tallies.stream().anyMatch(tally -> tally.variable().equals(name));
        }

        Stream<String> uses() {
            Stream<Condition> asked = demand == null ? when.stream() : Stream.concat(when.stream(), Stream.of(demand));
            Stream<String> summed = tallies.stream()
                    .flatMap(tally ->
                            tally.of() == null ? Stream.empty() : tally.of().uses());
            return Stream.concat(asked.flatMap(Condition::uses), summed)
                    .filter(name -> !gives(name) && !name.equals(variable));
        }

        String text() {
            String pattern = "%s( %s )"
                    .formatted(type, when.stream().map(Condition::text).collect(Collectors.joining(", ")));
            String named = variable == null ? pattern : variable + " : " + pattern;
            return switch (kind) {
                case "" -> named;
                case "accumulate" ->
                    "accumulate( %s; %s; %s )"
                            .formatted(
                                    named,
                                    tallies.stream().map(Tally::text).collect(Collectors.joining(", ")),
                                    demand.text());
                default -> "%s( %s )".formatted(kind, named);
            };
        }
    }

    /** What facts come to: their count where {@code of} is null, else the sum, min or max of a word of them. */
    record Tally(String variable, String function, Condition.Term of) {
        String text() {
            return "%s : %s( %s )".formatted(variable, function, of == null ? "1" : of.text());
        }
    }

    /** The rule as a file writes it. */
    public String text() {
        String said = parts.stream()
                .filter(part -> part.kind().equals("accumulate"))
                .flatMap(part -> part.tallies().stream())
                .map(Tally::variable)
                .findFirst()
                .orElse(reported + ".outcome()");
        return """
                rule "%s A rule made by chance"
                    @source( "csif section 4.2" )  @provenance( "%s" )  @remedy( "None." )
                    @whenBlank( "%s" )
                when
                    %s
                then
                    findings.%s( %s, "%s", "Found %%s and %%s.", %s.achievedOn(), %s );
                end
                """.formatted(
                        id,
                        provenance,
                        whenBlank,
                        parts.stream().map(Part::text).collect(Collectors.joining("\n    ")),
                        report,
                        reported,
                        code,
                        reported,
                        said);
    }

    /** The same rule with another id. */
    public PersonRule named(String other) {
        return new PersonRule(other, code, provenance, whenBlank, report, reported, parts);
    }
}
