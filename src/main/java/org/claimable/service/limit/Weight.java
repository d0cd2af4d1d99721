package org.claimable.service.limit;

/**
 * How much heap what is sent will take at most while it is decided: by its bytes, and by the characters with which claims, people, rows
 * and cells begin. What is packed, as workbooks are, counts as unpacked, by what it says of itself. The factors were measured.
 */
public final class Weight {
    private static final int OF_BYTE = 3;
    private static final int OF_OBJECT = 500;
    private static final int OF_ROW = 1_000;
    private static final int OF_CELL = 100;
    private static final int OF_UNPACKED_BYTE = 12;
    private static final int OF_REQUEST = 1 << 16;

    private final boolean json;
    private final PackedFiles packed = new PackedFiles();
    private long things;
    private long cells;
    private long sent;

    /** {@code json}: things begin with a brace, else with a line. */
    public Weight(boolean json) {
        this.json = json;
    }

    /** Of a file as a whole. */
    public static long of(byte[] file, boolean json) {
        Weight weight = new Weight(json);
        weight.add(file, file.length);
        return weight.bytes();
    }

    /** Of so many bytes of JSON. */
    static long of(byte[] json, int length) {
        Weight weight = new Weight(true);
        weight.add(json, length);
        return weight.bytes();
    }

    /** In bytes of heap. */
    public long bytes() {
        return OF_REQUEST
                + things * (json ? OF_OBJECT : OF_ROW)
                + cells * OF_CELL
                + sent * OF_BYTE
                + packed.unpackedBytes() * OF_UNPACKED_BYTE;
    }

    /** Adds so many bytes that were sent next. */
    void add(byte[] next, int length) {
        sent += length;
        if (json) {
            for (int i = 0; i < length; i++) {
                things += next[i] == '{' ? 1 : 0;
                cells += next[i] == ',' ? 1 : 0;
            }
        } else {
            addTable(next, length);
        }
    }

    private void addTable(byte[] next, int length) {
        for (int i = 0; i < length; i++) {
            byte octet = next[i];
            things += octet == '\n' || octet == '\r' ? 1 : 0;
            cells += octet == ',' || octet == ';' || octet == '\t' || octet == '|' ? 1 : 0;
            packed.add(octet);
        }
    }

    /**
     * Finds, in bytes that pass, the entries of the directories of zip files, and sums up how large each says that it is when
     * unpacked. The readers of workbooks unpack no more of an entry than it says.
     */
    static final class PackedFiles {
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
}
