package org.claimable.spark;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.broadcast.Broadcast;
import org.claimable.file.json.CohortReader;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;

/**
 * On which terms claims are decided, as every executor gets them: rules and values as bytes with their digest, the header of a stream, the
 * day, and what a line may hold. Each executor works out the digests anew from what it read, and fails where one differs.
 */
final class SharedTerms implements Serializable {
    private static final long serialVersionUID = 1;

    private final Broadcast<byte[]> packed;
    private final String digest;
    private final byte[] header;
    private final LocalDate today;
    private final int mostClaims;
    private final String ruleSet;
    private final String valueSet;
    private transient Evaluation terms;

    /** {@code terms} are those that the driver made of the same. */
    SharedTerms(
            Broadcast<byte[]> packed, String digest, byte[] header, LocalDate today, int mostClaims, Evaluation terms) {
        this.packed = packed;
        this.digest = digest;
        this.header = header.clone();
        this.today = today;
        this.mostClaims = mostClaims;
        this.ruleSet = terms.ruleSet().digest();
        this.valueSet = terms.valueSet().digest();
    }

    /** The terms, an evaluation without decisions. */
    synchronized Evaluation terms() {
        if (terms == null) {
            terms = terms(library(), header, today);
            requireSame("rules", ruleSet, terms.ruleSet().digest());
            requireSame("values", valueSet, terms.valueSet().digest());
        }
        return terms;
    }

    /** The terms of a header, whose day is {@code today} where it names none. */
    static Evaluation terms(Library library, byte[] header, LocalDate today) {
        Cohort asked = CohortReader.readHeader(new ByteArrayInputStream(header), library)
                .terms();
        return library.evaluator(asked.ruleSet()).orElseThrow().terms(asked, library.values(asked.settings()), today);
    }

    Evaluator evaluator() {
        return library().evaluator(terms().ruleSet().digest()).orElseThrow();
    }

    StreamLimits limits() {
        return limits(mostClaims);
    }

    /** Those of a stream, with so many claims of a person. */
    static StreamLimits limits(int mostClaims) {
        StreamLimits usual = StreamLimits.USUAL;
        return new StreamLimits(usual.evaluation(), usual.line(), mostClaims);
    }

    Library library() {
        return JvmLibraries.of(digest, () -> {
            byte[] read = packed.value();
            requireSame("files of rules and values", digest, PackedRules.digest(read));
            return PackedRules.compiled(read);
        });
    }

    private static void requireSame(String what, String sent, String found) {
        if (!sent.equals(found)) {
            throw new UnusableClaimsException(
                    "The %s that this executor has are not those that were sent: their digest is %s, not %s. Nothing is decided by other rules; run the job again with one version of Claimable on all machines."
                            .formatted(what, found, sent));
        }
    }
}
