package org.claimable.file.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder that only its owner can read, made when it is first used; it is gone once it is closed, or the program stopped. What a
 * killed program of the same user left beside it is deleted when it is made: a folder is in use as long as its lock is held, which
 * the system gives back of a program that is gone.
 */
public final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = "claimable-";
    private static final String LOCK = ".in-use";
    private static final String LOCK_TO_BE = ".to-be-in-use";

    // A lock is the program's: closing any channel on its file would give it back, so that these are never looked at.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();
    private static final TemporaryFolder OF_PROGRAM =
            new TemporaryFolder(Path.of(System.getProperty("java.io.tmpdir")), true);

    private final Path parent;
    private final boolean shared;
    private final Thread atExit = new Thread(this::deleteAtExit, "deletes temporary files");
    private Path folder;
    private FileChannel lock;

    /** In a folder such as that of the machine for temporary files. */
    public TemporaryFolder(Path parent) {
        this(parent, false);
    }

    /** {@code shared} is one whose users delete their own files, and may still be at work while the program stops. */
    private TemporaryFolder(Path parent, boolean shared) {
        this.parent = parent;
        this.shared = shared;
    }

    /** The one of this program, until it stops; who makes a file in it deletes it. */
    public static TemporaryFolder ofProgram() {
        return OF_PROGRAM;
    }

    /** The folder itself; made anew where someone removed it. */
    public synchronized Path folder() throws IOException {
        if (folder == null) {
            make();
            deleteWhenStopping();
        } else if (!Files.isDirectory(folder)) {
            giveBack();
            make();
        }
        return folder;
    }

    private void deleteWhenStopping() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException stoppingAlready) {
            // What is left then, the next run deletes.
        }
    }

    private void make() throws IOException {
        Path made = Files.createTempDirectory(parent, PREFIX);
        OWN.add(made);
        folder = made;
        Path locked = made.resolve(LOCK_TO_BE);
        lock = FileChannel.open(locked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (isLocked(lock)) {
            // Only now does it look like a folder that may be left over.
            Files.move(locked, made.resolve(LOCK));
            deleteLeftOver(Files.getOwner(made));
        }
    }

    /** Whether it is locked now by this program; not where another holds the lock, or the file system knows no locks. */
    private static boolean isLocked(FileChannel file) {
        try {
            return file.tryLock() != null;
        } catch (IOException without) {
            return false;
        }
    }

    private void deleteLeftOver(UserPrincipal user) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path other : others) {
                if (!OWN.contains(other)
                        && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                        && user.equals(Files.getOwner(other, LinkOption.NOFOLLOW_LINKS))) {
                    deleteUnlessInUse(other);
                }
            }
        } catch (IOException leftToTheNext) {
            return;
        }
    }

    private static void deleteUnlessInUse(Path other) {
        try (FileChannel file =
                FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (isLocked(file)) {
                deleteAll(other);
            }
        } catch (IOException | UncheckedIOException notOfThisKindOrGoneAlready) {
            return;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (folder != null) {
            delete();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException stoppingAlready) {
                return;
            }
        }
    }

    private synchronized void deleteAtExit() {
        if (folder != null && !(shared && isUsed())) {
            delete();
        }
    }

    private boolean isUsed() {
        String[] files = folder.toFile().list();
        return files != null && files.length > 1;
    }

    private void delete() {
        try {
            deleteAll(folder);
        } catch (IOException | UncheckedIOException leftToTheNext) {
            // Its lock is given back, so that the next run can.
        } finally {
            giveBack();
        }
    }

    private void giveBack() {
        OWN.remove(folder);
        folder = null;
        try (FileChannel held = lock) {
            lock = null;
        } catch (IOException gone) {
            return;
        }
    }
}
