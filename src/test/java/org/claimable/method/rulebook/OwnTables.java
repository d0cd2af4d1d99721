package org.claimable.method.rulebook;

import java.nio.file.Path;
import org.claimable.CopiedRules;

/** A copy of the shipped rules with a rule set {@code own} beside them, that has fields, lists and parameters of its own. */
final class OwnTables {
    static final String ABOUT = "own/rule-set.yaml";
    static final String FIELDS = "own/fields.csv";
    static final String PARAMETERS = "own/parameters.csv";
    static final String WARDS = "own/lists/wards.csv";
    static final String REMEDIES = "own/mends.csv";
    static final String PAIRS = "own/lists/pairs.csv";

    private OwnTables() {}

    static CopiedRules in(Path folder) {
        return CopiedRules.to(folder)
                .write(ABOUT, """
                        id: own
                        title: Rules of a contract
                        version: "1"
                        basedOn: uksvb
                        defaults: {conflictPolicy: SUBMITTED_ORDER, yearBasis: CALENDAR, references: FOLDED}
                        departs:
                          - {norm: EV-03, why: The contract counts it., source: contract clause 4}
                        """)
                .write("own/sources.yaml", """
                        sources:
                          - {id: contract, title: A contract, publisher: A council, date: "2025"}
                        """)
                .write(FIELDS, """
                        name,title,of,type,required,headings,provenance,source,note
                        postcode,Home postcode,individual,text,no,Post code,published,contract clause 1,
                        ward,Ward,claim,list:wards,yes,Council ward|Area ward,published,contract clause 1,
                        """)
                .write(PARAMETERS, """
                        name,value,from,to,unit,provenance,source,note
                        outcomes-a-year,3,2025-01-01,,outcomes,published,contract clause 14.2,
                        service-start,2025-04-01,,,date,published,contract clause 2,
                        """)
                .write(REMEDIES, """
                        code,supply,by,effort,action,provenance,source,note
                        WRONG_AGE,nothing,claimant,1,The contract asks for the age at the start.,published,contract clause 3,
                        """)
                .write(WARDS, """
                        value,from,to,provenance,source,note
                        North,2025-01-01,,published,contract schedule 2,
                        South,,,published,contract schedule 2,
                        """)
                .write(PAIRS, """
                        provider,service,from,to,provenance,source
                        Riverside,Job club,,,published,contract schedule 3
                        """);
    }
}
