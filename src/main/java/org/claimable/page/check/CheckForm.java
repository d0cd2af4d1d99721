package org.claimable.page.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.table.TablePart;
import org.claimable.method.catalogue.Choice.Words;
import org.claimable.method.catalogue.Said.OfClaims;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.page.FormOptions;
import org.claimable.page.FormOptions.SettingField;
import org.claimable.page.SettingsForm;
import org.claimable.page.UploadedForm;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.Check.Result;

/** The form by which claims are sent: what was chosen, and what is wrong, to be shown again. */
public final class CheckForm extends SettingsForm {
    static final String CLAIMS = "claims";
    static final String COMMITMENTS = "commitments";
    static final String SPACES = TablePart.SPACES.title();
    static final String FIGURES = TablePart.FIGURES.title();
    static final String PASTED = "pasted";
    static final String PASTED_COMMITMENTS = "pastedCommitments";
    /** The settings that can be chosen for claims, in the order of the form. */
    public static final Fields FIELDS = new Fields(
            Setting.saying(
                    OfClaims.class,
                    Stream.concat(
                                    Stream.of(
                                            Setting.REFERENCE,
                                            Setting.FROM,
                                            Setting.TO,
                                            Setting.VALUE_SET,
                                            Setting.BUDGET),
                                    Setting.OPTIONS.stream())
                            .toList()),
            setting -> setting.says(OfClaims.class).orElseThrow().field(),
            Words::offered);

    static final String PREVIOUS_KIND = Setting.PREVIOUS_KIND.title();

    /** The place of a mistake in one of the decided files of earlier checks. */
    private static final Pattern OF_PREVIOUS =
            Pattern.compile("%s( \\d+)?(,.*)?".formatted(TablePart.PREVIOUS.title()));

    /** A place with its row, and what comes before and after that. */
    private static final Pattern CELL = Pattern.compile("(.*?)\\brow \\d+(, column .*)");

    static final String REPLACES = "replaces";

    private static final List<Setting> FIRST = List.of(Setting.FROM, Setting.TO, Setting.VALUE_SET);

    private final Map<String, String> pasted;
    private final String replaced;

    private CheckForm(Map<String, String> chosen, Map<String, String> pasted, String replaced) {
        super(FIELDS, chosen);
        this.pasted = pasted;
        this.replaced = replaced;
    }

    /** A form in which nothing is chosen. */
    static CheckForm empty() {
        return new CheckForm(Map.of(), Map.of(), null);
    }

    /** A form as it was sent, with one thing wrong. */
    static CheckForm wrong(UploadedForm sent, String field, String message) {
        String replaced = sent.text(REPLACES).isEmpty() ? null : sent.text(REPLACES);
        return new CheckForm(chosen(sent), pasted(sent), replaced).with(field, message);
    }

    /** The form of what was sent while there is no room; {@code replaced} is the id of the check in whose place it was, null for none. */
    static CheckForm full(Submission sent, String replaced, TooManyKeptException full) {
        CheckForm form = new CheckForm(sent.chosen(), sent.pasted(), replaced);
        form.add(new Mistake(CLAIMS, "", full.getMessage(), full.address("#" + CLAIMS)), full.getMessage());
        return form;
    }

    /** The form of what could not be decided, whose place a corrected file takes. */
    static CheckForm of(Check check, Result.Rejected unusable) {
        Submission sent = check.submission();
        CheckForm form = new CheckForm(sent.chosen(), sent.pasted(), check.id());
        if (unusable.message() != null) {
            form.with(CLAIMS, unusable.message());
        }
        Map<Violation, String> addresses = RowAddresses.of(check);
        Map<List<String>, List<Violation>> same = new LinkedHashMap<>();
        unusable.mistakes()
                .forEach(mistake -> same.computeIfAbsent(ofColumn(mistake, addresses), key -> new ArrayList<>())
                        .add(mistake));
        same.values().forEach(mistakes -> form.add(first(mistakes), addresses.get(mistakes.get(0))));
        return form;
    }

    /** What is the same of mistakes in several rows of one column; of any other mistake all that it says. */
    private static List<String> ofColumn(Violation mistake, Map<Violation, String> addresses) {
        Matcher cell = CELL.matcher(mistake.pointer());
        return addresses.containsKey(mistake) && cell.matches()
                ? List.of(cell.replaceFirst("$1$2"), mistake.message())
                : List.of(mistake.pointer(), mistake.message(), mistake.code());
    }

    /** The first of mistakes that are the same, with how many rows there are more. */
    private static Violation first(List<Violation> mistakes) {
        Violation first = mistakes.get(0);
        return mistakes.size() == 1
                ? first
                : new Violation(
                        "%s, and %s"
                                .formatted(first.pointer(), Count.of(mistakes.size() - 1L, "more row", "more rows")),
                        first.code(),
                        first.message());
    }

    private CheckForm with(String field, String message) {
        add(new Mistake(field, "", message), message);
        return this;
    }

    /** The id of the check whose place what is sent takes, null for none. */
    public String replaced() {
        return replaced;
    }

    /** Rows of claims that are wrong are listed, and not beside their field; {@code address} is where a row is corrected, or null. */
    private void add(Violation mistake, String address) {
        if (addOfSetting(mistake)) {
            return;
        }
        String where = capital(mistake.pointer());
        String ofFile = Stream.of(COMMITMENTS, SPACES, FIGURES)
                .filter(mistake.pointer()::startsWith)
                .findFirst()
                .orElse(OF_PREVIOUS.matcher(mistake.pointer()).matches() ? TablePart.PREVIOUS.title() : null);
        if (ofFile != null) {
            String beside = where.isEmpty() ? mistake.message() : where + ": " + mistake.message();
            add(new Mistake(ofFile, where, mistake.message()), beside);
        } else {
            add(
                    new Mistake(CLAIMS, where, mistake.message(), address == null ? "#" + CLAIMS : address),
                    where.isEmpty() ? mistake.message() : null);
        }
    }

    @Override
    protected String both(String first, String next) {
        return first;
    }

    /** The rows that were pasted into a field, empty where none were. */
    public String pasted(String field) {
        return pasted.getOrDefault(field, "");
    }

    /** Whether something is wrong with what was promised, or was pasted of it, so that it is shown. */
    public boolean isPromised() {
        return mistake(COMMITMENTS) != null
                || mistake(SPACES) != null
                || mistake(FIGURES) != null
                || pasted.containsKey(PASTED_COMMITMENTS);
    }

    /** Whether something is said of earlier checks, or wrong with it, so that it is shown. */
    public boolean isEarlier() {
        return mistake(TablePart.PREVIOUS.title()) != null
                || mistake(PREVIOUS_KIND) != null
                || !value(PREVIOUS_KIND).isEmpty();
    }

    /** Whether any choice was made that does not stand in the open, so that it is shown. */
    public boolean isOpen() {
        return isTouched(further());
    }

    /** The choices in a form that was sent. */
    static Map<String, String> chosen(UploadedForm sent) {
        Map<String, String> chosen = sent.texts(FIELDS.titles().keySet());
        if (!sent.files(TablePart.PREVIOUS.title()).isEmpty()) {
            chosen.putAll(sent.texts(List.of(PREVIOUS_KIND)));
        }
        return chosen;
    }

    /** The rows pasted into a form that was sent, by their field. */
    static Map<String, String> pasted(UploadedForm sent) {
        return sent.texts(List.of(PASTED, PASTED_COMMITMENTS));
    }

    /** The fields of the settings that stand in the open. */
    public List<SettingField> first(FormOptions options) {
        return FIELDS.shown(FIRST, options);
    }

    /** The fields of all other settings, in the order of the form. */
    public List<SettingField> further(FormOptions options) {
        return FIELDS.shown(further(), options);
    }

    private static List<Setting> further() {
        return FIELDS.settings().stream().filter(each -> !FIRST.contains(each)).toList();
    }
}
