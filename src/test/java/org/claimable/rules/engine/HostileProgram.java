package org.claimable.rules.engine;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.claimable.hostile.HostileFile;
import org.kie.api.runtime.KieSession;

/**
 * A program that lets raw rules run, to be started by a test that looks on: the first argument says whether the second
 * guard stands, the others are files of the corpus. It says a line of each, and last that it is still there.
 */
final class HostileProgram {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(4);
    private static final long CPU_ENOUGH = TimeUnit.SECONDS.toNanos(1);
    private static final String STOPPED = "stopped";

    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    private HostileProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        HostileProgram program = new HostileProgram();
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        List<Thread> running = names.stream()
                .map(name -> program.begun(name, arguments[0].equals("guarded")))
                .toList();
        running.forEach(Thread::start);
        long until = System.nanoTime() + PATIENCE;
        for (Thread thread : running) {
            await(thread, until);
        }
        names.forEach(name -> System.out.println(name + ": " + program.outcomes.getOrDefault(name, "endless")));
        System.out.println("still there");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Waits until it has ended, or has had its time beside the others; one that a busy machine has not let run yet has longer. */
    private static void await(Thread thread, long until) throws InterruptedException {
        while (thread.isAlive() && (System.nanoTime() < until || isStarved(thread))) {
            thread.join(50);
        }
    }

    private static boolean isStarved(Thread thread) {
        return thread.getState() == Thread.State.RUNNABLE
                && ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) < CPU_ENOUGH;
    }

    /** A thread in which a file's rules will look at a claim; compiled and linked before, so that only they take time. */
    private Thread begun(String name, boolean guarded) {
        Runnable work = () -> outcomes.put(name, STOPPED);
        try {
            RawRules rules = compiled(name, guarded);
            if (guarded) {
                rules.checkMembers();
            }
            KieSession session = rules.ready();
            work = () -> outcomes.put(name, outcome(session));
        } catch (RuntimeException | LinkageError stopped) {
            outcomes.put(name, STOPPED);
        }
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static String outcome(KieSession session) {
        try {
            session.fireAllRules();
            return "ended";
        } catch (RuntimeException | LinkageError stopped) {
            return STOPPED;
        }
    }

    private static RawRules compiled(String name, boolean guarded) {
        HostileFile file = HostileFile.all()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return guarded ? RawRules.listed(file, file.text()) : RawRules.free(file, file.text());
    }
}
