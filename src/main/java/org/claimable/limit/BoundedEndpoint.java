package org.claimable.limit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;
import org.apache.tomcat.util.net.NioEndpoint;

/** Takes connections, of one address at most so many at once; who has more is told so and cut off, before anything is read. */
final class BoundedEndpoint extends NioEndpoint {
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
