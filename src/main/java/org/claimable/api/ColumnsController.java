package org.claimable.api;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.api.generated.ColumnsApi;
import org.claimable.api.generated.model.ColumnSeen;
import org.claimable.api.generated.model.ColumnsSeen;
import org.claimable.file.table.TableLook;
import org.claimable.file.table.TableLook.RowSeen;
import org.claimable.file.table.TableLook.SheetSeen;
import org.claimable.file.table.TableSubmission;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the columns of a table of claims are, and decides nothing. */
@RestController
class ColumnsController implements ColumnsApi {
    private final Lending lending;

    ColumnsController(Lending lending) {
        this.lending = lending;
    }

    @Override
    public ResponseEntity<ColumnsSeen> seeColumns(TableSubmission claims, TableSettings settings) {
        TableLook look = TableLook.of(claims, lending.library(), null, 0);
        look.requireSettings();
        return ResponseEntity.ok(new ColumnsSeen(
                        look.sheets().stream().map(SheetSeen::name).toList(),
                        look.headings(),
                        Stream.of(look.above(), look.below())
                                .flatMap(List::stream)
                                .map(RowSeen::number)
                                .toList(),
                        look.columns().stream().map(ColumnsController::seen).toList(),
                        look.missing(),
                        look.isPersonOpen(),
                        look.text())
                .sheet(look.sheet())
                .rowInDoubt(look.doubtful().map(RowSeen::number).orElse(null))
                .everyRow(look.everyRow()));
    }

    private static ColumnSeen seen(TableLook.ColumnSeen column) {
        return new ColumnSeen(column.letters(), column.heading(), column.values())
                .readAs(column.is())
                .suggestion(column.guess().title())
                .why(column.guess().why())
                .caution(column.guess().caution());
    }

    /** A CSV file or a workbook, or these among the files of a cohort. */
    @Bean
    static BodyConverter<TableSubmission> tables() {
        return new BodyConverter<>(
                TableSubmission.class,
                message -> {
                    MediaType type = message.getHeaders().getContentType();
                    Parts parts = MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                            ? Parts.read(message.getBody(), type)
                            : Parts.alone(message.getBody(), type);
                    return parts.submission(TableSettings.ofRequest().given());
                },
                AnswerTypes.CSV,
                AnswerTypes.WORKBOOK,
                MediaType.MULTIPART_FORM_DATA);
    }
}
