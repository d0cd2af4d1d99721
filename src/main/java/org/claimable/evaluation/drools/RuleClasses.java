package org.claimable.evaluation.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;

/** Links compiled rules with the classes on the whitelist, and with no others. */
final class RuleClasses extends ClassLoader {
    private final CompiledClasses compiled;

    private RuleClasses(CompiledClasses compiled, ClassLoader whitelist) {
        super("compiled rules", whitelist);
        this.compiled = compiled;
    }

    /** The lists of rules, a package each; fails where the rules name a class or a member that they may not use. */
    static List<Model> link(CompiledClasses compiled) {
        MemberWhitelist.check(compiled);
        return link(compiled, new WhitelistLoader(RuleClasses.class.getClassLoader()));
    }

    static List<Model> link(CompiledClasses compiled, ClassLoader whitelist) {
        RuleClasses classes = new RuleClasses(compiled, whitelist);
        List<Model> models = new ArrayList<>();
        try {
            for (String name : compiled.models()) {
                models.add(
                        (Model) classes.loadClass(name).getDeclaredConstructor().newInstance());
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Compiled rules cannot be linked.", broken);
        }
        return models;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = compiled.classes().get(name);
        if (content == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, content, 0, content.length);
    }
}
