package uk.disc.samples.hospital;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the partners: a server on this machine that counts what arrives and forgets it. */
final class ReceivingPartners implements AutoCloseable {
    /**
     * Something that arrived.
     *
     * @param path where
     * @param bytes how much
     */
    record Receipt(String path, int bytes) {}

    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ReceivingPartners() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            int bytes = exchange.getRequestBody().readAllBytes().length;
            receipts.add(new Receipt(exchange.getRequestURI().getPath(), bytes));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
