package org.claimable.workbook;

/** In which form a workbook holds the value of a cell, where that says more than what the cell shows. */
public enum CellForm {
    /** A text, or a number that is exact. */
    ORDINARY(' '),
    DATE('d'),
    /** True or false. */
    TRUTH('t'),
    /** A number of more than 15 digits, of which a workbook keeps 15. */
    LONG_NUMBER('n');

    private final char letter;

    CellForm(char letter) {
        this.letter = letter;
    }

    /** The form of a cell by the letters of its row, one for each cell up to the last that is not ordinary. */
    public static CellForm of(String letters, int place) {
        char letter = place >= 0 && place < letters.length() ? letters.charAt(place) : ORDINARY.letter;
        for (CellForm form : values()) {
            if (form.letter == letter) {
                return form;
            }
        }
        return ORDINARY;
    }

    /** Adds the letter of the cell in a place to those of a row. */
    void addTo(StringBuilder letters, int place) {
        if (this != ORDINARY) {
            letters.append(String.valueOf(ORDINARY.letter).repeat(place - letters.length()))
                    .append(letter);
        }
    }
}
