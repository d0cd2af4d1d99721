package org.claimable.file.sheet;

/** A workbook cannot be written, because its temporary files cannot be. */
public final class NoRoomException extends RuntimeException {
    NoRoomException(Exception cause) {
        super(
                "The workbook cannot be written: there is no room for its temporary files, or they may not be written. "
                        + "Ask for CSV or JSON, or make room in the folder for temporary files.",
                cause);
    }
}
