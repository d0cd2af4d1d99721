package org.claimable.limit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connections that are open, by the address from which each came; of IPv6 by its first 64 bits. */
final class AddressConnections {
    /** After so many new ones, addresses without any are forgotten. */
    private static final int SWEEP = 1_000;

    private final int most;
    private final Map<String, List<SocketChannel>> open = new HashMap<>();
    private int sinceSweep;

    /** At most so many of one address, 0 for any number. */
    AddressConnections(int most) {
        this.most = most;
    }

    /** Counts a new connection, unless its address has as many as it may. */
    synchronized boolean add(SocketChannel connection) {
        InetAddress address = address(connection);
        if (most == 0 || address == null) {
            return true;
        }
        sweep();
        List<SocketChannel> same = open.computeIfAbsent(Callers.network(address), each -> new ArrayList<>());
        if (same.size() >= most) {
            same.removeIf(each -> !each.isOpen());
        }
        return same.size() < most && same.add(connection);
    }

    /** That of the other end, null where it has none. */
    private static InetAddress address(SocketChannel connection) {
        try {
            return connection.getRemoteAddress() instanceof InetSocketAddress socket ? socket.getAddress() : null;
        } catch (IOException closed) {
            return null;
        }
    }

    private void sweep() {
        if (++sinceSweep < SWEEP) {
            return;
        }
        sinceSweep = 0;
        open.values().forEach(each -> each.removeIf(connection -> !connection.isOpen()));
        open.values().removeIf(List::isEmpty);
    }

    /** Of how many addresses connections are remembered. */
    synchronized int addresses() {
        return open.size();
    }
}
