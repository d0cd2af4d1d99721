package org.claimable.evaluation.drools;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;

/** The classes that rules were compiled to, by name, and the names of those that list the rules of a package. */
record CompiledClasses(List<String> models, SortedMap<String, byte[]> classes) {
    private static final String CLASS = ".class";
    private static final String MODELS = "META-INF/kie/org.claimable/rules/drools-model";

    /** What the rule engine writes of its own accord, whatever the rules: how bases are set up, which is not used. */
    private static final String SETTING = "org/drools/project/model/ProjectModel_";

    static CompiledClasses of(InternalKieModule compiled) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String file : compiled.getFileNames()) {
            if (file.endsWith(CLASS) && !file.startsWith(SETTING)) {
                String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                classes.put(name, compiled.getBytes(file));
            }
        }
        List<String> models = new String(compiled.getBytes(MODELS), StandardCharsets.UTF_8)
                .lines()
                .filter(classes::containsKey)
                .toList();
        return new CompiledClasses(models, classes);
    }
}
