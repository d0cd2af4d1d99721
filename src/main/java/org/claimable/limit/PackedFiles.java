package org.claimable.limit;

/**
 * Finds, in bytes that pass, the entries of the directories of zip files, and sums up how large each says that it is when
 * unpacked. The readers of workbooks unpack no more of an entry than it says.
 */
final class PackedFiles {
    /** How an entry begins, and how far behind that the two sizes end, by the specification of zip files. */
    private static final int SIGNATURE = 0x504B0102;

    private static final int SIZES_BEHIND = 24;
    private static final int PLACES = 32;
    private static final long FIRST_HALF = 0xFFFF_FFFFL;

    private final byte[] last = new byte[PLACES];
    private int before;
    private long recent;
    private long passed;
    private long unpacked;

    void add(byte octet) {
        int place = (int) passed & PLACES - 1;
        before = before << 8 | last[place - SIZES_BEHIND & PLACES - 1] & 0xFF;
        last[place] = octet;
        recent = recent << 8 | octet & 0xFF;
        passed++;
        if (before == SIGNATURE) {
            entry();
        }
    }

    /** What is packed stands before the directory, so that no entry can be larger than what has passed. */
    private void entry() {
        long packedSize = Integer.reverseBytes((int) (recent >>> 32)) & FIRST_HALF;
        if (packedSize <= passed) {
            unpacked += Integer.reverseBytes((int) recent) & FIRST_HALF;
        }
    }

    long unpackedBytes() {
        return unpacked;
    }
}
