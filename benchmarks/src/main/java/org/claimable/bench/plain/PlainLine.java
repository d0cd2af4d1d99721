package org.claimable.bench.plain;

/** Prints a line: what starting Java alone costs. */
public final class PlainLine {
    private PlainLine() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
