package org.claimable.page.check;

/** How far a check is: its stage, and of the claims how many are decided; {@code of} is 0 until they are counted. */
public record Progress(Stage stage, int done, int of) {
    /** What is done one after another. */
    public enum Stage {
        WAITING,
        READING,
        DECIDING,
        ADDING_UP
    }

    /** The same in words. */
    public String words() {
        return switch (stage) {
            case WAITING -> "Waiting for other checks to finish";
            case READING -> "Reading the file";
            case DECIDING -> "Deciding claims: %,d of %,d".formatted(done, of);
            case ADDING_UP -> "Adding up %,d claims".formatted(of);
        };
    }
}
