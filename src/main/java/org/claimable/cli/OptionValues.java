package org.claimable.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.file.table.CellText;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read, and what is said of one that cannot be. */
final class OptionValues {
    private OptionValues() {}

    static void teach(CommandLine commands) {
        commands.registerConverter(LocalDate.class, OptionValues::date);
        commands.registerConverter(BigDecimal.class, OptionValues::pounds);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler((wrong, arguments) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr().println(wrong.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
            command.getErr().printf("See %s --help.%n", command.getCommandSpec().qualifiedName());
            return Commands.BAD_INPUT;
        });
    }

    private static LocalDate date(String text) {
        LocalDate date = CellText.date(text);
        if (date == null) {
            throw new TypeConversionException("\"%s\" is not a date. Write 2024-04-01 or 01/04/2024.".formatted(text));
        }
        return date;
    }

    private static BigDecimal pounds(String text) {
        BigDecimal pounds = CellText.number(text.replaceAll("[£,]", ""));
        if (pounds == null) {
            throw new TypeConversionException("\"%s\" is not an amount. Write 61256.00.".formatted(text));
        }
        return pounds;
    }
}
