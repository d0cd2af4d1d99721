package org.claimable.api;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Finds beans of a type with parameters by its class first, which is remembered: most such types have no bean at all. Without it the
 * service would look through all its beans for each of some fifty customizers of Spring Security, and for each way in again.
 */
final class BeansByClass extends DefaultListableBeanFactory {
    private static final String[] NONE = {};

    @Override
    public String[] getBeanNamesForType(ResolvableType type, boolean includeNonSingletons, boolean allowEagerInit) {
        Class<?> whole = type.resolve();
        boolean none = isConfigurationFrozen()
                && whole != null
                && type.hasGenerics()
                && getBeanNamesForType(whole, includeNonSingletons, allowEagerInit).length == 0;
        return none ? NONE : super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
    }
}
