package org.claimable.page.forecast;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.page.PageSettings;
import org.claimable.rules.publishing.Publisher;
import org.claimable.service.operation.Account;
import org.claimable.service.operation.Account.Door;
import org.claimable.service.operation.Account.Ending;
import org.claimable.service.operation.Accounts;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.mock.web.MockHttpServletRequest;

/** How a forecast ended is told as it was, whose fault it ever is. */
class ForecastsTest {
    private static final SentPlan NOTHING = new SentPlan(List.of(), "", null, "", Map.of());

    private final Account account = mock(Account.class);
    private final Publisher publisher = mock(Publisher.class);

    private void makeFails(RuntimeException fault) {
        Accounts accounts = mock(Accounts.class);
        when(accounts.begin(eq(Door.PAGE_FORECAST), any())).thenReturn(account);
        when(publisher.lease()).thenThrow(fault);
        Forecasts forecasts = new Forecasts(mock(PageSettings.class), publisher, accounts, Clock.systemUTC());
        assertThatThrownBy(() -> forecasts.make(new MockHttpServletRequest(), "visitor", NOTHING))
                .isSameAs(fault);
    }

    @Test
    void a_fault_of_our_own_is_not_told_as_a_refusal() {
        makeFails(new IllegalStateException("closed"));
        verify(account).end(Ending.FAILED);
        verify(account, never()).end(Ending.REFUSED);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        makeFails(new MalformedCohortException("This is no plan."));
        InOrder told = inOrder(account);
        told.verify(account).end(Ending.REFUSED);
    }
}
