package org.claimable.evaluation.drools;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The classes that the compiler of rules works with: those of the program. It is not asked for what is only generated,
 * since the JDK remembers every name of a resource that it was ever asked for.
 */
final class CompilerLoader extends ClassLoader {
    private static final List<String> GENERATED = List.of("claimable/", "claimable.");

    CompilerLoader(ClassLoader program) {
        super("rules compiler", program);
    }

    @Override
    public URL getResource(String name) {
        return isGenerated(name) ? null : super.getResource(name);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return isGenerated(name) ? null : super.getResourceAsStream(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isGenerated(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isGenerated(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    private static boolean isGenerated(String name) {
        return GENERATED.stream().anyMatch(name::startsWith);
    }
}
