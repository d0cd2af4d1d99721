package org.claimable;

import java.nio.file.Path;
import org.claimable.method.evaluation.Library;

/** The shipped rules with a rule set beside them, riverside, that adds fields of claims and of people. */
public final class RiversideRules {
    private static final String CITED = "published,contract-2025 clause 3";

    private RiversideRules() {}

    /** Writes them to an empty folder. */
    public static CopiedRules to(Path folder) {
        return CopiedRules.to(folder)
                .write("riverside/rule-set.yaml", """
                        id: riverside
                        title: Riverside contract
                        version: "2025.1"
                        basedOn: uksvb
                        """)
                .write("riverside/sources.yaml", """
                        sources:
                          - id: contract-2025
                            title: The contract of 2025
                            publisher: Riverside
                            date: "2025"
                        """)
                .write("riverside/fields.csv", """
                        name,title,of,type,required,headings,provenance,source,note
                        postcode,Postcode,claim,text,yes,Home postcode|PC,CITED,Of the home
                        ward,Ward,claim,list:wards,no,,CITED,
                        visits,Visits,claim,number,no,,CITED,
                        firstVisit,First visit,claim,date,no,,CITED,
                        employed,Was employed,claim,yes-no,no,,CITED,
                        landlord,Landlord,individual,text,yes,,CITED,
                        homeWard,Home ward,individual,list:wards,no,,CITED,
                        """.replace("CITED", CITED))
                .write("riverside/lists/wards.csv", """
                        value,from,to,provenance,source,note
                        Bidston,,,CITED,
                        Rock Ferry,2025-01-01,,CITED,
                        """.replace("CITED", CITED));
    }

    /** The same, loaded. */
    public static Library library(Path folder) {
        return to(folder).library();
    }
}
