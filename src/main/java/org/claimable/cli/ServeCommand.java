package org.claimable.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.api.Service;
import org.claimable.cli.LibraryOptions.RulesFolder;
import org.claimable.rules.files.Problems.RuleFileException;
import org.claimable.service.access.UnsafeAccessException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Starts the service, and returns when it stops. */
@Command(
        name = "serve",
        description =
                "Start the REST service, reached from this machine only unless --server.address says otherwise, which needs a way to know who is asking.",
        mixinStandardHelpOptions = true,
        footer = {"", "Any further --name=value sets a setting of the service, such as --claimable.limits.body=8MB."})
final class ServeCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final String FOLDER = "--claimable.rules.folder=";

    /** Set where a service is started for no one, so that Java keeps the classes it needs. */
    private static final String FIRST_ANSWERS_ALONE = "claimable.first-answers-alone";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on (default: the setting server.port, which is 8080 unless it is set).")
    private Integer port;

    @Mixin
    private RulesFolder folder;

    @Option(
            names = "--open",
            description =
                    "Ask no one who they are: anyone who reaches the service's address can submit claims and read the rules.")
    private boolean open;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException, IOException {
        List<String> arguments = new ArrayList<>(settings);
        String rules = rules();
        arguments.removeIf(each -> each.startsWith(FOLDER));
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        arguments.add(FOLDER + rules);
        if (open) {
            arguments.add("--claimable.access.open=true");
        }
        System.out.printf("Claimable is starting: reading the rules of %s.%n", rules);
        String address;
        try {
            address = ready(Service.start(arguments.toArray(String[]::new)));
        } catch (RuntimeException failed) {
            return isOfInput(failed) ? Commands.BAD_INPUT : FAILED;
        }
        if (Boolean.getBoolean(FIRST_ANSWERS_ALONE)) {
            FirstAnswers.ask(address);
            return 0;
        }
        Thread.currentThread().join();
        return 0;
    }

    /** Where the rules are: as the setting says, where it was given, since two values of one setting would be a list. */
    private String rules() {
        return settings.stream()
                .filter(each -> each.startsWith(FOLDER))
                .map(each -> each.substring(FOLDER.length()))
                .findFirst()
                .orElse(folder.toString());
    }

    /** Why it does not start was said already. */
    private static boolean isOfInput(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleFileException
                    || cause instanceof UnsafeAccessException
                    || cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static String ready(ApplicationContext service) {
        String address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        System.out.printf("Claimable is ready: open %s/ or POST a cohort to %s/v1/evaluations%n", address, address);
        return address;
    }
}
