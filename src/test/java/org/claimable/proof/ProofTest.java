package org.claimable.proof;

import java.util.List;
import org.claimable.ShippedRules;
import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.rulebook.file.FolderReader;
import org.claimable.rulebook.file.Problems;
import org.junit.jupiter.api.Test;

class ProofTest {
    @Test
    void shipped() {
        for (int i = 0; i < 2; i++) {
            Problems problems = new Problems();
            ReadLibrary read =
                    ReadLibrary.read(FolderReader.read(ShippedRules.FOLDER, "", problems), List.of(), problems);
            long t = System.nanoTime();
            Proof proof = Proof.of(read.ruleSets().get(0), read.valueSets(), true, Progress.UNHEARD, problems);
            System.out.println(proof + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
            if (i == 1) problems.found().forEach(System.out::println);
        }
    }
}
