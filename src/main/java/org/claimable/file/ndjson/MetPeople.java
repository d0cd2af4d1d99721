package org.claimable.file.ndjson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.ndjson.Batch.DecidedLine;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.evaluation.Identities;

/** Notices a person of a stream who comes again. For one thread. */
interface MetPeople {
    /** Why nothing is decided of the person of a line, who is noticed from now on; null where the person is met for the first time. */
    LineProblem meet(DecidedLine line);

    /** The line of a person who may be the one met last under another reference, 0 where there is none. */
    long alike();

    /** Remembers each: {@link SeenPeople#BYTES_OF_PERSON} a person. */
    final class Remembered implements MetPeople {
        private final SeenPeople seen = new SeenPeople();
        private long met;

        @Override
        public LineProblem meet(DecidedLine line) {
            met = seen.add(line.firstDigest(), line.secondDigest(), line.number());
            return met < SeenPeople.NEW ? LineProblem.repeated(-met) : null;
        }

        @Override
        public long alike() {
            return met;
        }
    }

    /**
     * Remembers the last one alone, of people who come in the order of their references: ascending by the code points of what is compared.
     * A person out of that order may have been met before and is not decided, so that nobody is decided twice. People who are alike are
     * found where one follows the other.
     */
    final class InOrder implements MetPeople {
        private final Identities identities;
        private byte[] last = {};
        private String lastFolded;
        private long lastLine;
        private long alike;

        InOrder(Identities identities) {
            this.identities = identities;
        }

        @Override
        public LineProblem meet(DecidedLine line) {
            String ref = line.submitted().person().ref();
            byte[] key = identities.key(ref).getBytes(StandardCharsets.UTF_8);
            int order = Arrays.compareUnsigned(last, key);
            if (order >= 0) {
                return order == 0 ? LineProblem.repeated(lastLine) : LineProblem.outOfOrder(lastLine);
            }
            String folded = Spelling.folded(ref);
            alike = folded.equals(lastFolded) ? lastLine : 0;
            last = key;
            lastFolded = folded;
            lastLine = line.number();
            return null;
        }

        @Override
        public long alike() {
            return alike;
        }
    }
}
