package org.claimable.file.template;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.claimable.file.table.Heading;

/** What each column of a table of claims is for, in words for those who fill it in. */
final class TemplateWords {
    static final Map<Heading, String> MEANINGS = new EnumMap<>(Heading.class);

    static {
        MEANINGS.put(Heading.CLAIM, "What you call the claim; each its own. Left empty, it goes by its row.");
        MEANINGS.put(
                Heading.PERSON,
                "A reference of your own for the person, never a name. Without it nobody can know whether the person was "
                        + "counted already, so the claim is for review.");
        MEANINGS.put(Heading.AGE, "In years, when the outcome was achieved. Once for each person is enough.");
        MEANINGS.put(Heading.OUTCOME, "Needed. The name or the code of an outcome; the sheet Lists has all.");
        MEANINGS.put(Heading.ACHIEVED_ON, "Needed. The day, such as 03/06/2024 (day/month/year) or 2024-06-03.");
        MEANINGS.put(Heading.SERVICE, "The service or project that brought it about.");
        MEANINGS.put(Heading.PROVIDER, "Who delivered the service.");
        MEANINGS.put(
                Heading.EVIDENCE, "Record, Survey or Score. Lists says what an outcome accepts. Without it, no claim.");
        MEANINGS.put(Heading.REFERENCE, "Where an auditor finds the evidence: a contract, a certificate, a register.");
        MEANINGS.put(Heading.FROM, "Of a record over time: the first day.");
        MEANINGS.put(Heading.TO, "Of a record over time: the last day.");
        MEANINGS.put(Heading.SESSIONS, "Of a record over time: how many sessions the person came to.");
        MEANINGS.put(Heading.BEFORE, "Of a survey the answer before the service, of a score the number.");
        MEANINGS.put(Heading.AFTER, "The answer, or the number, after.");
        MEANINGS.put(Heading.BEFORE_ON, "The day on which the answer before was given.");
        MEANINGS.put(Heading.AFTER_ON, "The day on which the answer after was given.");
        MEANINGS.put(Heading.RETROSPECTIVE, "Yes where before and after were asked at the same time; else No.");
        MEANINGS.put(
                Heading.HEADCOUNT, "For people without a reference: how many the row stands for. Else empty, or 1.");
        MEANINGS.put(Heading.SHARE, "The part of a shared activity that you may claim: 0.5 or 50%. Empty: all of it.");
        MEANINGS.put(Heading.SUSTAINED_YEAR, "1, or empty, for the first year of an outcome; 2 for the second.");
    }

    private TemplateWords() {}

    /** A constant as a word: Record. */
    static String of(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
}
