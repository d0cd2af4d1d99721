package org.claimable;

import java.nio.file.Path;
import org.claimable.method.evaluation.Library;

/** The shipped rules with a rule set beside them, services, that has rules of a cohort. */
public final class ServiceContract {
    public static final String RULES = "services/5-cohort/cohort.drl";

    private ServiceContract() {}

    /** Writes them to an empty folder. */
    public static CopiedRules to(Path folder) {
        return CopiedRules.to(folder)
                .write("services/rule-set.yaml", """
                        id: services
                        title: Contract of several services
                        version: "2025.1"
                        basedOn: uksvb
                        chapters:
                          - {id: 1-eligibility, title: One claim at a time}
                          - {id: 2-counting, title: The claims of one person}
                          - {id: 3-incompatibility, title: What is not claimed together}
                          - {id: 4-value, title: What a claim is worth}
                          - {id: 5-cohort, title: The whole check}
                        """)
                .write("services/sources.yaml", """
                        sources:
                          - {id: contract-2025, title: The contract of 2025, publisher: Riverside, date: "2025"}
                        """)
                .write("services/parameters.csv", """
                        name,value,from,to,unit,provenance,source,note
                        service-value,1000,2020-01-01,,pounds,published,contract-2025 clause 20,The most of one service
                        """)
                .write(RULES, """
                        package claimable.cohort;

                        import org.claimable.evaluation.fact.Group;
                        global org.claimable.evaluation.Findings findings;

                        rule "RC-09 At most £{service-value} is claimable in one service"
                            @source( "contract-2025 clause 20" )  @provenance( "published" )  @whenBlank( "silent" )
                            @remedy( "Say in the report why this service has so much." )
                        when
                            $group : Group( of == "service", claimableValue.total > parameters.serviceValue )
                        then
                            findings.caveat( $group, "LARGE_SERVICE", "%s has £%s of claimable value, more than £%s.",
                                $group.name(), $group.claimableValue().total(), $group.parameters().serviceValue() );
                        end

                        rule "RC-10 No kind of evidence shows nine tenths of the claims"
                            @source( "contract-2025 clause 21" )  @provenance( "inferred" )
                            @remedy( "Say in the report why the evidence is of one kind." )
                        when
                            $group : Group( of == "evidence", claimsShare >= 0.9, claims > 2 )
                        then
                            findings.caveat( $group, "ONE_KIND_OF_EVIDENCE", "%s claims, a share of %s, have a %s.",
                                $group.claims(), $group.claimsShare(), $group.name() );
                        end
                        """)
                .write("services/5-cohort/cohort.examples.yaml", """
                        RC-09:
                          - it: says a service of which more than £1,000 is claimable
                            given:
                              claims:
                                - {id: c1, outcome: secure-job, service: Job club}
                                - {id: c2, outcome: secure-job, service: Job club, individual: p2}
                            expect: {c1: {verdict: CLAIMABLE}, c2: {verdict: CLAIMABLE}}
                            report: {speaks: [RC-09, LARGE_SERVICE], says: "Job club has £1,120.00 of claimable value, more than £1,000."}
                        """);
    }

    /** The same, loaded. */
    public static Library library(Path folder) {
        return to(folder).library();
    }
}
