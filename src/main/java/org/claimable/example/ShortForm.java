package org.claimable.example;

import java.util.List;
import org.claimable.bank.Catalogue;

/** Examples of the catalogue written shorter, several to an entry, and what they are when written out. */
record ShortForm(Catalogue catalogue) {

    /** An example written out, and the id that it is filed under. */
    record WrittenOut(String under, Part example) {}

    /** What an entry says, written out; an entry in the usual form is itself. */
    List<WrittenOut> writtenOut(String path, String id, Part part) {
        if (path.equals(FiledUnder.OUTCOMES) && id.equals(FiledUnder.SEVERAL)) {
            return new OutcomesInShort(part, catalogue).writtenOut();
        }
        if (path.equals(FiledUnder.ANSWERS) && !part.has("given")) {
            return List.of(new WrittenOut(id, new AnswersInShort(part).writtenOut()));
        }
        if (path.equals(FiledUnder.SCORES) && !part.has("given")) {
            return List.of(new WrittenOut(id, new ScoresInShort(part).writtenOut()));
        }
        return List.of(new WrittenOut(id, part));
    }
}
