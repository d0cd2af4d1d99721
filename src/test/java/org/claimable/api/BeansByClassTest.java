package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/** Beans are found by class first, and are the same beans. */
class BeansByClassTest {
    private static final List<ResolvableType> TYPES = List.of(
            ResolvableType.forClassWithGenerics(Supplier.class, String.class),
            ResolvableType.forClassWithGenerics(Supplier.class, Integer.class),
            ResolvableType.forClassWithGenerics(Supplier.class, Object.class),
            ResolvableType.forClassWithGenerics(UnaryOperator.class, String.class),
            ResolvableType.forClassWithGenerics(List.class, String.class),
            ResolvableType.forClass(Supplier.class),
            ResolvableType.forClass(String.class));

    @Test
    void the_beans_found_are_those_that_are_found_without_it() {
        List<List<String>> found = found(new BeansByClass());
        assertThat(found).isEqualTo(found(new DefaultListableBeanFactory()));
        assertThat(found.get(0)).containsExactly("word");
        assertThat(found.get(1)).containsExactly("number");
        assertThat(found.get(3)).isEmpty();
    }

    private static List<List<String>> found(DefaultListableBeanFactory factory) {
        try (GenericApplicationContext beans = new GenericApplicationContext(factory)) {
            new AnnotatedBeanDefinitionReader(beans).register(Two.class);
            beans.refresh();
            return TYPES.stream()
                    .map(type -> List.of(factory.getBeanNamesForType(type, true, true)))
                    .toList();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Two {
        @Bean
        Supplier<String> word() {
            return () -> "a word";
        }

        @Bean
        Supplier<Integer> number() {
            return () -> 1;
        }
    }
}
