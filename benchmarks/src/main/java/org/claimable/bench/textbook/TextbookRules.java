package org.claimable.bench.textbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles the textbook's rules. */
final class TextbookRules {
    private static final Path FILE = Path.of("benchmarks/src/main/drools/textbook.drl");

    private TextbookRules() {}

    static KieBase compiled() {
        try {
            KieServices services = KieServices.get();
            KieFileSystem files = services.newKieFileSystem();
            files.write("src/main/resources/org/claimable/bench/textbook/textbook.drl", Files.readString(FILE));
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException("The textbook's rules do not compile: " + errors);
            }
            return services.newKieContainer(builder.getKieModule().getReleaseId())
                    .getKieBase();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
