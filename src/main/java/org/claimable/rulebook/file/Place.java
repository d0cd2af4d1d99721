package org.claimable.rulebook.file;

/** Where in a file something stands: a line counted from 1, or 0 for the whole file, or a cell such as {@code Rates!C12}. */
public record Place(String file, int line, String cell) {
    public Place {
        file = VisibleText.of(file);
        cell = VisibleText.of(cell);
    }

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, "");
    }

    public static Place of(String file, long line) {
        return new Place(file, (int) Math.max(0, Math.min(line, Integer.MAX_VALUE)), "");
    }

    @Override
    public String toString() {
        if (!cell.isEmpty()) {
            return file + ", " + cell;
        }
        return line > 0 ? "%s, line %d".formatted(file, line) : file;
    }
}
