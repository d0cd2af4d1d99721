package org.claimable.bench.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a stream as the JSON of whole cohorts: each claim names its person, and the people are listed. */
public final class CohortText {
    private static final Pattern TRACKED = Pattern.compile(
            "\\{(\"individual\":\"[^\"]*\")(.*?),\"claims\":\\[(.*?)](?:,\"previouslyCounted\":\\[(.*)])?}");

    private final List<String> individuals = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();

    private CohortText() {}

    /** Cohorts of so many lines each, up to so many. */
    public static List<String> of(Path stream, int lines, int most) throws IOException {
        List<String> cohorts = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(stream)) {
            String header = in.readLine();
            String line = in.readLine();
            while (line != null && cohorts.size() < most) {
                CohortText cohort = new CohortText();
                for (int i = 0; i < lines && line != null; i++, line = in.readLine()) {
                    cohort.add(line);
                }
                cohorts.add(cohort.text(header));
            }
        }
        return cohorts;
    }

    private void add(String line) {
        Matcher tracked = TRACKED.matcher(line);
        if (!tracked.matches()) {
            claims.add(line.substring(line.indexOf('[') + 1, line.lastIndexOf(']')));
            return;
        }
        String person = tracked.group(1);
        individuals.add("{" + person.replace("individual", "ref") + tracked.group(2) + "}");
        claims.add(tracked.group(3).replace("{\"id\":", "{" + person + ",\"id\":"));
        if (tracked.group(4) != null) {
            counted.add(tracked.group(4).replace("{\"outcome\":", "{" + person + ",\"outcome\":"));
        }
    }

    private String text(String header) {
        return "%s,\"individuals\":[%s],\"claims\":[%s],\"previouslyCounted\":[%s]}"
                .formatted(
                        header.substring(0, header.length() - 1),
                        String.join(",", individuals),
                        String.join(",", claims),
                        String.join(",", counted));
    }
}
