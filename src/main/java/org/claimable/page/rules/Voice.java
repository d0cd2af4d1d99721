package org.claimable.page.rules;

/** What a rule does in an example that stands under its id. */
enum Voice {
    SPEAKS("Speaks"),
    SILENT("Silent"),
    OTHER("");

    private final String words;

    Voice(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
