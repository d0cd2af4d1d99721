package org.claimable.spark;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.method.catalogue.Said.Flag;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.SettingType;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings that have a flag on the command line, called alike; what is said by one wins over the settings in a file. */
final class SettingOptions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Setting, String> chosen = new EnumMap<>(Setting.class);

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        List<Setting> others =
                List.of(Setting.VALUE_SET, Setting.RULE_SET, Setting.AS_OF, Setting.FROM, Setting.TO, Setting.BUDGET);
        others.forEach(each -> add(each, command));
        Setting.OPTIONS.forEach(each -> add(each, command));
    }

    private void add(Setting setting, CommandSpec command) {
        Flag flag = setting.says(Flag.class).orElseThrow();
        String words = setting.type() == SettingType.CHOICE
                ? String.join(
                        ", ", setting.choices().stream().map(Object::toString).toList())
                : "";
        command.addOption(OptionSpec.builder(flag.name())
                .paramLabel(flag.label())
                .type(String.class)
                .description(flag.ofClaims().replace("${COMPLETION-CANDIDATES}", words) + ".")
                .setter(new ISetter() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T set(T value) {
                        return (T) (value == null ? chosen.remove(setting) : chosen.put(setting, (String) value));
                    }
                })
                .build());
    }

    /** The header that a file holds, with what was chosen over it. */
    String over(String header) {
        try {
            JsonNode read = JSON.readTree(header);
            if (!(read instanceof ObjectNode whole)) {
                throw new UnusableClaimsException(
                        "The settings are not an object of JSON, such as {\"valueSet\": \"example-values\"}.");
            }
            chosen.forEach((setting, said) -> put(whole, setting, said));
            return whole.toString();
        } catch (JacksonException malformed) {
            throw new UnusableClaimsException("The settings are not JSON: " + malformed.getOriginalMessage());
        }
    }

    private static void put(ObjectNode whole, Setting setting, String said) {
        String path = setting.path();
        int slash = path.indexOf('/');
        ObjectNode section = slash < 0
                ? whole
                : whole.get(path.substring(0, slash)) instanceof ObjectNode known
                        ? known
                        : whole.putObject(path.substring(0, slash));
        switch (setting.type()) {
            case POUNDS, RATE -> section.put(setting.field(), number(setting, said));
            case CHOICE ->
                section.put(setting.field(), said.toUpperCase(Locale.ROOT).replace('-', '_'));
            default -> section.put(setting.field(), said);
        }
    }

    private static BigDecimal number(Setting setting, String said) {
        try {
            return new BigDecimal(said);
        } catch (NumberFormatException none) {
            throw new UnusableClaimsException("%s: \"%s\" is not a number, such as 61256.00."
                    .formatted(setting.says(Flag.class).orElseThrow().name(), said));
        }
    }
}
