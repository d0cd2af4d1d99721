package org.claimable.service.access;

import java.security.Principal;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells anyone whether the service is well; why, and by which rules, those who may read metrics. */
@Component
class HealthDetails implements HealthEndpointGroupsPostProcessor {
    private final Access access;

    HealthDetails(Access access) {
        this.access = access;
    }

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return access.isOpen()
                ? groups
                : HealthEndpointGroups.of(
                        new Guarded(groups.getPrimary()),
                        groups.getNames().stream()
                                .collect(Collectors.toMap(Function.identity(), name -> new Guarded(groups.get(name)))));
    }

    /** A group whose inside is shown to those who may read metrics alone. */
    private record Guarded(HealthEndpointGroup group) implements HealthEndpointGroup {
        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext caller) {
            return mayRead(caller.getPrincipal()) && group.showComponents(caller);
        }

        @Override
        public boolean showDetails(SecurityContext caller) {
            return mayRead(caller.getPrincipal()) && group.showDetails(caller);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }

        private static boolean mayRead(Principal caller) {
            return caller instanceof Authentication known && Scope.READ_METRICS.isOf(known);
        }
    }
}
