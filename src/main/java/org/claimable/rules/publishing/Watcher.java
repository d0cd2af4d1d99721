package org.claimable.rules.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimable.rules.publishing.RuleFolders.FileContents;
import org.claimable.rules.publishing.RuleFolders.FolderStamp;

/**
 * Looks at the folders again and again, and has a change considered once the files have been still for a while: never
 * while a file is being written, nor while git changes them.
 */
public final class Watcher implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private final Publisher publisher;
    private final RuleFolders folders;
    private final Duration every;
    private final long quiet;
    private final CountDownLatch closed = new CountDownLatch(1);
    private FolderStamp considered;
    private FolderStamp last;
    private long stillSince;
    private boolean waitingSaid;

    /** Looks every so often, zero for never; {@code quiet} is how long files must have been still. */
    public Watcher(Publisher publisher, RuleFolders folders, Duration every, Duration quiet) {
        this.publisher = publisher;
        this.folders = folders;
        this.every = every;
        this.quiet = quiet.toNanos();
    }

    /** Starts to watch, on a thread of its own. */
    public Watcher start() {
        if (!every.isZero() && !every.isNegative()) {
            Thread thread = new Thread(this::watch, "rules-watcher");
            thread.setDaemon(true);
            thread.start();
        }
        return this;
    }

    private void watch() {
        try {
            while (!closed.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
                lookWhateverHappens();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** No fault ends the watching: the next change must be seen. */
    private void lookWhateverHappens() {
        try {
            look(System.nanoTime());
        } catch (Throwable fault) {
            Announcements.failed(fault);
        }
    }

    private void look(long now) {
        FolderStamp stamp = FolderStamp.of(folders);
        if (!stamp.equals(last)) {
            last = stamp;
            stillSince = now;
            waitingSaid = false;
        }
        if (stamp.equals(considered) || now - stillSince < quiet || waitsForGit(now)) {
            return;
        }
        Optional<FileContents> contents = FileContents.read(folders, stamp);
        if (contents.isPresent()) {
            considered = stamp;
            publisher.consider(contents.get());
        }
    }

    private boolean waitsForGit(long now) {
        Optional<Path> lock = GitLock.on(folders);
        if (lock.isPresent() && !waitingSaid && now - stillSince > PATIENCE) {
            waitingSaid = true;
            Announcements.waiting(lock.get());
        }
        return lock.isPresent();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** The lock that git holds while it changes the files of a working tree. */
    static final class GitLock {
        private static final String POINTER = "gitdir: ";

        private GitLock() {}

        /** The lock on one of the folders; empty where git changes none of them. */
        static Optional<Path> on(RuleFolders folders) {
            return folders.all().stream().flatMap(each -> on(each).stream()).findFirst();
        }

        private static Optional<Path> on(Path folder) {
            try {
                for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
                    Path lock = repository(at).resolve("index.lock");
                    if (Files.exists(lock)) {
                        return Optional.of(lock);
                    }
                }
            } catch (IOException unreadable) {
                return Optional.empty();
            }
            return Optional.empty();
        }

        /** A further working tree has a file in place of the folder {@code .git}, which says where that is. */
        private static Path repository(Path tree) throws IOException {
            Path git = tree.resolve(".git");
            if (!Files.isRegularFile(git)) {
                return git;
            }
            String text = Files.readString(git).strip();
            return text.startsWith(POINTER) ? tree.resolve(text.substring(POINTER.length())) : git;
        }
    }
}
