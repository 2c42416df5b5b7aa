package dev.milepost.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed slash commands over connections that stay open: as many as go, or at a rate. */
final class SlackLoad {

    private static final int CONNECTIONS = 32;
    private static final int MOST = 4_000_000;

    private final int port;
    private final String secret;
    private final AtomicLong ids = new AtomicLong();

    SlackLoad(int port, String secret) {
        this.port = port;
        this.secret = secret;
    }

    /**
     * What came of it.
     *
     * @param requests answered
     * @param wrong answered otherwise than with the range, or not at all
     * @param latencies in nanoseconds, sorted; where there was a rate, counted from when the request was due
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Result(long requests, long wrong, Duration time, long[] latencies) {
        double perSecond() {
            return requests * 1e9 / time.toNanos();
        }

        double millis(double quantile) {
            return latencies.length == 0 ? Double.NaN : Spread.quantile(latencies, quantile) / 1e6;
        }
    }

    /** @param rate requests a second; 0 for as many as go */
    Result run(Duration time, double rate) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        AtomicLong next = new AtomicLong();
        AtomicLong count = new AtomicLong();
        AtomicLong wrong = new AtomicLong();
        long[] latencies = new long[MOST];
        CountDownLatch done = new CountDownLatch(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofPlatform().start(() -> {
                try (Connection connection = new Connection()) {
                    while (true) {
                        long due = rate == 0 ? System.nanoTime() : begin + (long) (next.getAndIncrement() * 1e9 / rate);
                        if (due >= end) {
                            return;
                        }
                        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                            LockSupport.parkNanos(wait);
                        }
                        boolean right = connection.ask();
                        latencies[(int) Math.min(MOST - 1, count.getAndIncrement())] = System.nanoTime() - due;
                        if (!right) {
                            wrong.incrementAndGet();
                        }
                    }
                } catch (IOException e) {
                    wrong.incrementAndGet();
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        long[] sorted = Arrays.copyOf(latencies, (int) Math.min(MOST, count.get()));
        Arrays.sort(sorted);
        return new Result(count.get(), wrong.get(), Duration.ofNanos(System.nanoTime() - begin), sorted);
    }

    /** Whether there is a right answer now. */
    boolean answers() {
        try (Connection connection = new Connection()) {
            return connection.ask();
        } catch (IOException notYet) {
            return false;
        }
    }

    private final class Connection implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final OutputStream out = socket.getOutputStream();
        private final InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
        private final Mac mac = mac(secret);

        Connection() throws IOException {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
        }

        boolean ask() throws IOException {
            // Slack's requests have a trigger of their own, so that none looks like a repeated one.
            String body = "token=x&team_id=T0CAREERS&team_domain=careers&channel_id=C0CAREERS&channel_name=ai-careers"
                    + "&user_id=U0MEMBER&user_name=somebody&command=%2Fsalary&text=mid&api_app_id=A0MILEPOST"
                    + "&is_enterprise_install=false&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fcommands%2FT%2F1%2Fx"
                    + "&trigger_id=13345224609." + ids.incrementAndGet();
            String timestamp = Long.toString(System.currentTimeMillis() / 1000);
            String signature = HexFormat.of()
                    .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.US_ASCII)));
            out.write(("POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0\r\nAccept: */*\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: "
                            + timestamp
                            + "\r\nX-Slack-Signature: v0=" + signature + "\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            return read().contains("120,000");
        }

        private String read() throws IOException {
            boolean ok = line().contains(" 200");
            int length = -1;
            boolean chunked = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                String header = line.toLowerCase(java.util.Locale.ROOT);
                if (header.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
            }
            String body = chunked ? chunks() : new String(in.readNBytes(Math.max(length, 0)), StandardCharsets.UTF_8);
            return ok ? body : "";
        }

        private String chunks() throws IOException {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
            return body.toString();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection ended");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
