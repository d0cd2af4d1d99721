package org.claimable.bench.run;

/** A part of the benchmarks, by the name by which it is asked for. */
enum Part {
    STREAM(Streams::measure),
    MEMORY(InMemory::measure),
    CURVE(Curve::measure),
    HTTP(Http::measure),
    START(Start::measure),
    PROFILE(Profile::measure);

    private final Measured measured;

    Part(Measured measured) {
        this.measured = measured;
    }

    void measure(Course course) throws Exception {
        measured.on(course);
    }

    /** How a part is measured. */
    private interface Measured {
        void on(Course course) throws Exception;
    }
}
