package dev.milepost.app.rehearsal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.LoggerFactory;

/** A WebSocket server on loopback that greets whoever comes, and answers what they say. */
final class Sockets extends WebSocketServer {

    private final String greeting;
    private final BiConsumer<WebSocket, String> answer;
    private final CountDownLatch listening = new CountDownLatch(1);
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();

    private Sockets(String greeting, BiConsumer<WebSocket, String> answer) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.greeting = greeting;
        this.answer = answer;
        setReuseAddr(true);
        setDaemon(true);
    }

    static Sockets open(String greeting, BiConsumer<WebSocket, String> answer) throws InterruptedException {
        Sockets sockets = new Sockets(greeting, answer);
        sockets.start();
        sockets.listening.await();
        return sockets;
    }

    String url() {
        return "ws://127.0.0.1:%d/".formatted(getPort());
    }

    /** Says something to all who are here. */
    void say(String message) {
        open.forEach(socket -> socket.send(message));
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        open.add(socket);
        socket.send(greeting);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        answer.accept(socket, message);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        open.remove(socket);
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
        LoggerFactory.getLogger(Sockets.class).debug("A rehearsal's socket failed", e);
    }
}
