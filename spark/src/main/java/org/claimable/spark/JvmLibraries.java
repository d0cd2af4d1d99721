package org.claimable.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.claimable.method.evaluation.Library;

/** The rules and values that this process has compiled, by the digest of their files: each once, however many tasks need them. */
final class JvmLibraries {
    private static final int MOST_KEPT = 4;
    private static final Map<String, Library> COMPILED = new LinkedHashMap<>(8, 0.75f, true);

    private JvmLibraries() {}

    /** Those of a digest; other tasks wait while they are compiled. What was not used for longest is let go, and closed by no one: it may be in use. */
    static Library of(String digest, Supplier<Library> compiler) {
        synchronized (COMPILED) {
            Library known = COMPILED.get(digest);
            if (known == null) {
                known = compiler.get();
                COMPILED.put(digest, known);
                if (COMPILED.size() > MOST_KEPT) {
                    COMPILED.remove(COMPILED.keySet().iterator().next());
                }
            }
            return known;
        }
    }
}
