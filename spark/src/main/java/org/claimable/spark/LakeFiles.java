package org.claimable.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Files of a lake, in and out. */
record LakeFiles(SparkSession spark) {
    /** The columns by which lines of files are in order: the file, and where in it a line begins. */
    static final List<String> PLACE = List.of("claimable.file", "claimable.offset");

    private static final StructType PLACED = new StructType()
            .add(LakeClaims.LINE, DataTypes.StringType, false)
            .add(PLACE.get(0), DataTypes.StringType, false)
            .add(PLACE.get(1), DataTypes.LongType, false);

    /** What files hold. */
    enum Format {
        PARQUET,
        CSV,
        NDJSON;

        /** By how a path ends, packed or not; fails where that says nothing. */
        static Format of(String path) {
            String name = path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "").replaceFirst("\\.(gz|bz2|zst)$", "");
            if (name.endsWith(".parquet")) {
                return PARQUET;
            }
            if (name.endsWith(".csv")) {
                return CSV;
            }
            if (name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json")) {
                return NDJSON;
            }
            throw new UnusableClaimsException(
                    "What %s holds cannot be told by its name. Say --format parquet, csv or ndjson.".formatted(path));
        }
    }

    /** The rows of files; lines of JSON stand in one column. */
    Dataset<Row> read(String path, Format format) {
        requireThere(path);
        return switch (format) {
            case PARQUET -> spark.read().parquet(path);
            case CSV ->
                spark.read()
                        .option("header", true)
                        .option("multiLine", true)
                        .option("escape", "\"")
                        .option("mode", "FAILFAST")
                        .option("enforceSchema", false)
                        .csv(path);
            case NDJSON ->
                spark.read()
                        .option("lineSep", "\n")
                        .text(path)
                        .filter("length(trim(value)) > 0")
                        .toDF(LakeClaims.LINE);
        };
    }

    /** Lines of JSON, each with its file and the place of its first byte there, which no reading changes. */
    Dataset<Row> readInOrder(String path) {
        requireThere(path);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaNewHadoopRDD<LongWritable, Text> lines = (JavaNewHadoopRDD<LongWritable, Text>) context.newAPIHadoopFile(
                path,
                TextInputFormat.class,
                LongWritable.class,
                Text.class,
                spark.sessionState().newHadoopConf());
        return spark.createDataFrame(
                        lines.mapPartitionsWithInputSplit(
                                (split, some) ->
                                        placed(((FileSplit) split).getPath().toString(), some),
                                false),
                        PLACED)
                .filter("length(trim(`" + LakeClaims.LINE + "`)) > 0");
    }

    private static Iterator<Row> placed(String file, Iterator<Tuple2<LongWritable, Text>> lines) {
        return KeyedRow.mapped(
                lines,
                line -> RowFactory.create(line._2().toString(), file, line._1().get()));
    }

    /** Fails where nothing is at a path, which may stand for several by {@code *}. */
    private void requireThere(String path) {
        try {
            Path place = new Path(path);
            FileStatus[] found = files(place).globStatus(place);
            if (found == null || found.length == 0) {
                throw new UnusableClaimsException("There is nothing at %s. Check the path.".formatted(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails where something is at a path already. */
    void requireFree(String path) {
        try {
            Path place = new Path(path);
            if (files(place).exists(place)) {
                throw new UnusableClaimsException(
                        "There is something at %s already. Choose another place, or say --overwrite.".formatted(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private FileSystem files(Path place) throws IOException {
        return place.getFileSystem(spark.sessionState().newHadoopConf());
    }

    /** Writes decisions and problems by Spark's committer, and last what they come to: where that is, all is there. */
    void write(DecidedClaims decided, String out, Format format, boolean overwrite) {
        try {
            Path summary = new Path(out, "summary.json");
            files(summary).delete(summary, false);
            write(decided.decisions(), out + "/decisions", format, overwrite);
            write(decided.problems(), out + "/problems", format, overwrite);
            try (OutputStream output = files(summary).create(summary, true)) {
                output.write((decided.summary() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(Dataset<Row> rows, String path, Format format, boolean overwrite) {
        SaveMode mode = overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
        switch (format) {
            case PARQUET -> rows.write().mode(mode).parquet(path);
            case NDJSON -> rows.write().mode(mode).json(path);
            default ->
                flat(rows)
                        .write()
                        .mode(mode)
                        .option("header", true)
                        .option("escape", "\"")
                        .csv(path);
        }
    }

    /** The same in columns of texts and numbers: the parts of a value each, lists as JSON. */
    private static Dataset<Row> flat(Dataset<Row> rows) {
        Column[] columns = Stream.of(rows.schema().fields())
                .flatMap(field -> {
                    if (field.dataType() instanceof StructType struct) {
                        return Stream.of(struct.fieldNames())
                                .map(part ->
                                        functions.col(field.name() + "." + part).as(field.name() + "." + part));
                    }
                    Column column = functions.col(field.name());
                    boolean isList = field.dataType().typeName().equals("array");
                    return Stream.of(isList ? functions.to_json(column).as(field.name()) : column);
                })
                .toArray(Column[]::new);
        return rows.select(columns);
    }
}
