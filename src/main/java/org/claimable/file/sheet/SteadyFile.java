package org.claimable.file.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes out of a workbook whatever tells when it was written, so that the same content has the same bytes. */
final class SteadyFile {
    private static final LocalDateTime ENTRIES = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyFile() {}

    /** Gives a workbook its name and a day as the time at which it was made. */
    static void stamp(XSSFWorkbook workbook, String title, LocalDate day) {
        Optional<Date> made = Optional.of(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(made);
        properties.setModifiedProperty(made);
        properties.setCreatorProperty("Claimable");
        properties.setTitleProperty(HarmlessText.inWorkbook(title));
    }

    /** Copies a written workbook, each part with one fixed time. */
    static void copy(Path written, OutputStream stream) throws IOException {
        long time = ENTRIES.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        ZipArchiveOutputStream copy = new ZipArchiveOutputStream(stream);
        copy.setUseZip64(Zip64Mode.AsNeeded);
        try (ZipFile parts = ZipFile.builder().setPath(written).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                try (InputStream content = parts.getRawInputStream(part)) {
                    copy.addRawArchiveEntry(at(time, part), content);
                }
            }
        }
        copy.finish();
    }

    private static ZipArchiveEntry at(long time, ZipArchiveEntry part) {
        ZipArchiveEntry copy = new ZipArchiveEntry(part.getName());
        copy.setMethod(part.getMethod());
        copy.setSize(part.getSize());
        copy.setCompressedSize(part.getCompressedSize());
        copy.setCrc(part.getCrc());
        copy.setTime(time);
        return copy;
    }
}
