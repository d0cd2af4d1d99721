package org.claimable.file.large;

/** The temporary files that sorting needs cannot be written. */
public final class NoTemporaryRoomException extends RuntimeException {
    NoTemporaryRoomException(Exception cause) {
        super(
                "The temporary files for sorting cannot be written: is their folder there, may you write to it, and has it room "
                        + "for the file and twice the decided rows? Name another by JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER, "
                        + "or sort the file by person.",
                cause);
    }
}
