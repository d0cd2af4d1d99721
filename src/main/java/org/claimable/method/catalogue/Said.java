package org.claimable.method.catalogue;

/** What a setting says of itself in one of the places where it can be chosen or is shown. */
public sealed interface Said {
    /** A row of the sheet to fill in: what it is called there, and what it means. */
    record TemplateRow(String title, String meaning) implements Said {}

    /**
     * An option of the command line: {@code label} is what stands for its value; what it is, of claims and of a plan, is said
     * without a full stop.
     */
    record Flag(String name, String label, String ofClaims, String ofPlan) implements Said {
        Flag(String name, String label, String description) {
            this(name, label, description, description);
        }
    }

    /**
     * A field of a form: {@code title} is what it is called in a list of mistakes, {@code more} follows in its label, {@code width} is
     * how many characters it is wide, 0 for as many as there is room for, and {@code unchosen} is what a list offers first.
     */
    record FormField(String title, String more, String hint, int width, String unchosen) {
        static FormField written(String title, String hint, int width) {
            return written(title, "", hint, width);
        }

        static FormField written(String title, String more, String hint, int width) {
            return new FormField(title, more, hint, width, "");
        }

        static FormField chosen(String title, String hint, String unchosen) {
            return chosen(title, "", hint, unchosen);
        }

        static FormField chosen(String title, String more, String hint, String unchosen) {
            return new FormField(title, more, hint, 0, unchosen);
        }

        public String label() {
            return title + more;
        }
    }

    /** Its field in the form of claims, to write in or with a list to choose from. */
    record OfClaims(FormField field) implements Said {}

    /** The same in the form of a plan; only what a plan has says something there. */
    record OfPlan(FormField field) implements Said {}

    /**
     * That claims are decided by it, that it belongs to what identifies a decision, and that each answer states it: {@code usual} is
     * what holds where nothing is chosen; {@code inShort}, {@code title} and {@code sentence} are what a row, a sheet and a page call it.
     */
    record Decides(Choice usual, boolean ofRuleSets, boolean later, String inShort, String title, String sentence)
            implements Said {
        /** One that was there from the start, so that it is always written. */
        static Decides always(Choice usual, boolean ofRuleSets, String inShort, String title, String sentence) {
            return new Decides(usual, ofRuleSets, false, inShort, title, sentence);
        }

        /** One that came later: left out at its default of what is written, so that it is as it was before. */
        static Decides later(Choice usual, boolean ofRuleSets, String inShort, String title, String sentence) {
            return new Decides(usual, ofRuleSets, true, inShort, title, sentence);
        }
    }
}
