package org.claimable.access.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/** The file of keys on the disk. */
record KeyFile(Path path) {
    private static final long MOST_OCTETS = 1_000_000;

    /** What stands in it; {@link UnusableKeysException} where it cannot be read, is too large, or anyone may change it. */
    String text() {
        try {
            if (isOpenToAll()) {
                throw unusable("Everyone on this machine may change it. Take that right away (chmod o-w).");
            }
            if (Files.size(path) > MOST_OCTETS) {
                throw unusable("It is larger than a megabyte.");
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw unusable("It cannot be read. Is it there, and may the service read it?");
        }
    }

    private boolean isOpenToAll() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static UnusableKeysException unusable(String mistake) {
        return new UnusableKeysException(List.of(mistake));
    }
}
