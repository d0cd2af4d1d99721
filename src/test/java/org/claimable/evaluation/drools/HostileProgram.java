package org.claimable.evaluation.drools;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.claimable.hostile.HostileFile;

/**
 * A program that lets raw rules run, to be started by a test that looks on: the first argument says whether the second
 * guard stands, the others are files of the corpus. It says a line of each, and last that it is still there.
 */
final class HostileProgram {
    private static final long PATIENCE_SECONDS = 2;

    private HostileProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        boolean guarded = arguments[0].equals("guarded");
        for (int i = 1; i < arguments.length; i++) {
            System.out.println(arguments[i] + ": " + outcome(arguments[i], guarded));
            System.out.flush();
        }
        System.out.println("still there");
        Runtime.getRuntime().halt(0);
    }

    private static String outcome(String name, boolean guarded) throws InterruptedException {
        HostileFile file = HostileFile.all()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        RawRules rules = guarded ? RawRules.listed(file, file.text()) : RawRules.free(file, file.text());
        if (guarded && namesOthers(rules)) {
            return "stopped";
        }
        AtomicReference<Optional<Throwable>> ended = new AtomicReference<>();
        Thread thread = new Thread(() -> ended.set(rules.fire()));
        thread.setDaemon(true);
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return ended.get() == null
                ? "endless"
                : ended.get().map(stopped -> "stopped").orElse("ended");
    }

    private static boolean namesOthers(RawRules rules) {
        try {
            rules.checkMembers();
            return false;
        } catch (IllegalStateException stopped) {
            return true;
        }
    }
}
