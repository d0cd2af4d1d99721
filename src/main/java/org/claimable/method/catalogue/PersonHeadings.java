package org.claimable.method.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The headings that name a person's reference: words for a person, each with the forms that a reference has. Words that may also be
 * somebody else, or a telephone number, are read only with a form that cannot be. "Name" is in no form: names are never references.
 */
public final class PersonHeadings {
    /** Words for a person of whom an outcome is claimed. */
    public static final List<String> NOUNS = List.of(
            "Person",
            "Individual",
            "Participant",
            "Client",
            "Customer",
            "Tenant",
            "Resident",
            "Service user",
            "Beneficiary",
            "Learner",
            "Attendee",
            "Member",
            "User",
            "Employee",
            "Volunteer",
            "Contact",
            "Student",
            "Trainee",
            "Apprentice",
            "Candidate",
            "Jobseeker",
            "Applicant",
            "Patient",
            "Citizen",
            "Young person");

    /** What follows the word; punctuation aside, so that "no" is "no." too. */
    public static final List<String> FORMS = List.of(
            "id",
            "ref",
            "reference",
            "number",
            "no",
            "code",
            "URN",
            "identifier",
            "reference number",
            "ref no",
            "ID number");

    private static final Set<String> NOT_ALONE = Set.of(
            "Member",
            "User",
            "Employee",
            "Volunteer",
            "Contact",
            "Student",
            "Candidate",
            "Applicant",
            "Patient",
            "Citizen");
    private static final Set<String> OF_TELEPHONES = Set.of("number", "no");

    private PersonHeadings() {}

    /** All of them, those that are one word for a person first. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        NOUNS.stream().filter(PersonHeadings::isReadAlone).forEach(all::add);
        for (String noun : NOUNS) {
            FORMS.stream().filter(form -> isRead(noun, form)).forEach(form -> all.add(noun + " " + form));
        }
        all.add("Pseudonym");
        return List.copyOf(all);
    }

    /** Whether the word alone is read. */
    public static boolean isReadAlone(String noun) {
        return !NOT_ALONE.contains(noun);
    }

    /** Whether the word is read with a form: "Contact number" is not, which is that of a telephone. */
    public static boolean isRead(String noun, String form) {
        return !(noun.equals("Contact") && OF_TELEPHONES.contains(form));
    }
}
