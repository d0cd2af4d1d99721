package org.claimable.workbook;

/** A workbook cannot be read, or is or holds what it must not; the message says so with a way out, and quotes no cell. */
public final class UnusableWorkbookException extends RuntimeException {
    UnusableWorkbookException(String message) {
        super(message);
    }

    static UnusableWorkbookException unreadable() {
        return new UnusableWorkbookException(
                "This is not an Excel workbook that can be read. Maybe save it again as .xlsx.");
    }
}
