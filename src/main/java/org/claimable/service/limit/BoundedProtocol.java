package org.claimable.service.limit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/** HTTP over connections that are bounded by address; made by the web server, by its name. */
public final class BoundedProtocol extends Http11NioProtocol {
    /** Bounds nothing until it is told what. */
    public BoundedProtocol() {
        super(new BoundedEndpoint());
    }

    /** What takes its connections. */
    BoundedEndpoint endpoint() {
        return (BoundedEndpoint) getEndpoint();
    }

    /** Takes connections, of one address at most so many at once; who has more is told so and cut off, before anything is read. */
    static final class BoundedEndpoint extends NioEndpoint {
        private AddressConnections connections = new AddressConnections(0);
        private Supplier<byte[]> refusal = () -> new byte[0];

        /** {@code answer} counts a refusal, and is what is answered, as bytes of HTTP. */
        void bound(AddressConnections bounded, Supplier<byte[]> answer) {
            this.connections = bounded;
            this.refusal = answer;
        }

        /** Whether the connection is kept; it is closed otherwise, and its place among all connections given back. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (connections.add(socket)) {
                return super.setSocketOptions(socket);
            }
            byte[] answer = refusal.get();
            if (!isSSLEnabled()) {
                tell(socket, answer);
            }
            destroySocket(socket);
            return false;
        }

        /** The answer fits into what the system keeps for a new connection, so that no one is waited for. */
        private void tell(SocketChannel socket, byte[] answer) {
            try {
                socket.configureBlocking(false);
                socket.read(ByteBuffer.allocate(1 << 13));
                socket.write(ByteBuffer.wrap(answer));
                socket.shutdownOutput();
            } catch (IOException gone) {
                getLog().debug("Who was refused is gone.", gone);
            }
        }
    }

    /** The connections that are open, by the address from which each came; of IPv6 by its first 64 bits. */
    static final class AddressConnections {
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
}
