package org.claimable.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * A folder in which nobody but the user who runs the program can change anything: the folder and its files belong to that user, and
 * no folder above lets others move it away. The administrator can change anything, always. Known on POSIX file systems only.
 */
record PrivateFolder(Path path) {
    private static final FileAttribute<?> OF_FOLDERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int ADMINISTRATOR = 0;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int STICKY = 01000;
    private static final int MOST_LINKS = 20;

    /** Made where it is not there yet. {@link NotPrivateException} where others could change it, {@link IOException} where it cannot be made. */
    static PrivateFolder of(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        try {
            requireOut(path.getParent(), 0);
            Files.createDirectories(path, OF_FOLDERS);
            requireOut(path.getParent(), 0);
            requireOwn(path);
        } catch (UnsupportedOperationException | IllegalArgumentException notPosix) {
            throw new NotPrivateException("It cannot be told who may write there.");
        }
        return new PrivateFolder(path);
    }

    /** A file in it that only this user can have written. */
    Path file(String name) throws IOException {
        Path file = path.resolve(name);
        requireOwn(file);
        return file;
    }

    private static void requireOwn(Path path) throws IOException {
        Attributes found = Attributes.of(path, LinkOption.NOFOLLOW_LINKS);
        if (found.isLink()) {
            throw new NotPrivateException("%s is a link.".formatted(path));
        }
        if (found.owner() != user()) {
            throw new NotPrivateException("%s belongs to another user.".formatted(path));
        }
        if (found.isWritableByOthers()) {
            throw new NotPrivateException("Other users may write to %s.".formatted(path));
        }
    }

    /** Nobody else can take away, or put in the place of another, what lies under a folder or the folders above it. */
    private static void requireOut(Path path, int links) throws IOException {
        if (path == null) {
            return;
        }
        requireOut(path.getParent(), links);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Attributes found = Attributes.of(path, LinkOption.NOFOLLOW_LINKS);
        if (found.owner() != user() && found.owner() != ADMINISTRATOR) {
            throw new NotPrivateException("%s, above it, belongs to another user.".formatted(path));
        }
        if (found.isLink()) {
            if (links == MOST_LINKS) {
                throw new NotPrivateException("%s leads in a circle.".formatted(path));
            }
            requireOut(path.resolveSibling(Files.readSymbolicLink(path)).normalize(), links + 1);
        } else if (found.isWritableByOthers() && !found.isSticky()) {
            throw new NotPrivateException("Other users may write to %s, above it.".formatted(path));
        }
    }

    /** The number of the user who runs the program. */
    private static int user() throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return (Integer) Files.getAttribute(self, "unix:uid");
        }
        Path home = Files.createTempFile("claimable", ".user");
        try {
            return (Integer) Files.getAttribute(home, "unix:uid");
        } finally {
            Files.delete(home);
        }
    }

    private record Attributes(int owner, int mode, boolean isLink) {
        static Attributes of(Path path, LinkOption... options) throws IOException {
            Map<String, Object> found = Files.readAttributes(path, "unix:uid,mode,isSymbolicLink", options);
            return new Attributes(
                    (Integer) found.get("uid"), (Integer) found.get("mode"), (Boolean) found.get("isSymbolicLink"));
        }

        boolean isWritableByOthers() {
            return (mode & WRITABLE_BY_OTHERS) != 0;
        }

        boolean isSticky() {
            return (mode & STICKY) != 0;
        }
    }

    /** That others could change a folder or a file, and which. */
    static final class NotPrivateException extends IOException {
        NotPrivateException(String message) {
            super(message);
        }
    }
}
