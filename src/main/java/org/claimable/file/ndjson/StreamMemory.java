package org.claimable.file.ndjson;

/** The memory that the lines of a stream are decided in, where it is shared with others. */
public interface StreamMemory {
    /** As much as there is. */
    StreamMemory ENDLESS = new StreamMemory() {
        @Override
        public boolean take(byte[] lines, int length) {
            return true;
        }

        @Override
        public void giveFirst() {}
    };

    /** Takes what deciding these lines needs, after waiting a moment for it; false where it is not there yet. */
    boolean take(byte[] lines, int length) throws InterruptedException;

    /** Gives back what was taken first, of those lines that were not given back yet. */
    void giveFirst();
}
