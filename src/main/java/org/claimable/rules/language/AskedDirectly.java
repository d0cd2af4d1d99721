package org.claimable.rules.language;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.claimable.method.evaluation.fact.Asked;
import org.claimable.rules.language.Property.Member;

/** Words of facts asked by methods that are linked once, when rules are loaded: many times as fast as by reflection. */
final class AskedDirectly {
    private static final Map<Method, Function<Object, Object>> LINKED = new ConcurrentHashMap<>();

    private AskedDirectly() {}

    /** How an expression is asked of a fact; a word that needs to know nothing more is asked directly, compared with another or not. */
    static Function<PatternScope, Object> of(Expression expression) {
        if (expression instanceof Compared compared) {
            Function<PatternScope, Object> left = of(compared.left());
            Function<PatternScope, Object> right = of(compared.right());
            return scope -> compared.of(left.apply(scope), right.apply(scope));
        }
        if (!(expression instanceof Property word)
                || word.variable() != null
                || word.members().stream().anyMatch(each -> !each.arguments().isEmpty())) {
            return expression::of;
        }
        Function<Object, Object>[] chain = chain(word);
        return scope -> {
            Object answer = scope.fact();
            for (int i = 0; i < chain.length && answer != null; i++) {
                answer = chain[i].apply(answer);
            }
            return answer instanceof String text && Asked.blank(text) ? null : answer;
        };
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object>[] chain(Property word) {
        return word.members().stream()
                .map(Member::method)
                .map(method -> LINKED.computeIfAbsent(method, AskedDirectly::linked))
                .toArray(Function[]::new);
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> linked(Method method) {
        try {
            MethodHandles.Lookup here = MethodHandles.lookup();
            MethodHandle asked = here.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            here,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            asked,
                            asked.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable unlinked) {
            // A word that cannot be linked is asked by reflection.
            Member word = new Member(method.getName(), method, List.of(), false, true, "");
            return fact -> word.of(fact, null);
        }
    }
}
