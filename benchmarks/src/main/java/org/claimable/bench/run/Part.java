package org.claimable.bench.run;

import java.util.Locale;

/** A part of the benchmarks, by the name by which it is asked for, and about how many minutes it takes where nothing else runs. */
enum Part {
    STREAM(12, Streams::measure),
    MEMORY(3, InMemory::measure),
    RULES(4, Rules::measure),
    CURVE(13, Curve::claims),
    PEOPLE(5, Curve::people),
    PROCESSORS(2, Processors::measure),
    HEAP(3, SmallHeap::measure),
    TABLES(1, Workbooks::measure),
    START(2, Start::measure),
    HTTP(4, Http::measure),
    PROFILE(1, Profile::measure);

    private final double minutes;
    private final Measured measured;

    Part(double minutes, Measured measured) {
        this.minutes = minutes;
        this.measured = measured;
    }

    /** Its name as it is written. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    double minutes() {
        return minutes;
    }

    void measure(Course course) throws Exception {
        measured.on(course);
    }

    /** How a part is measured. */
    private interface Measured {
        void on(Course course) throws Exception;
    }
}
