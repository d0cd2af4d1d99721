package org.claimable.bench.workload;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The claims of a file under another rule set, with the fields that it declares or without them. */
public final class FieldedClaims {
    private static final Pattern PERSON = Pattern.compile("\"segments\":\\{");
    private static final Pattern CLAIM = Pattern.compile("\"service\":");
    private static final List<String> WARDS =
            List.of("Riverside", "Castle", "Mill Lane", "Riverside", "Castle", "Hill");

    private FieldedClaims() {}

    /** A file beside it. One person in six lives in another ward; every service began before its outcomes. */
    public static Path under(String ruleSet, Path claims, boolean given) throws IOException {
        String name = "%s-%s%s".formatted(ruleSet, given ? "given-" : "", claims.getFileName());
        Path file = claims.resolveSibling(name);
        try (BufferedReader in = Files.newBufferedReader(claims);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(in.readLine().replaceFirst("\\{", "{\"ruleSet\":\"" + ruleSet + "\",") + "\n");
            int person = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write((given ? withFields(line, WARDS.get(person++ % WARDS.size())) : line) + "\n");
            }
        }
        return file;
    }

    private static String withFields(String line, String ward) {
        String person = PERSON.matcher(line).replaceFirst("\"fields\":{\"ward\":\"" + ward + "\"},$0");
        return CLAIM.matcher(person).replaceAll("\"fields\":{\"serviceStart\":\"2023-05-09\"},$0");
    }
}
