package dev.milepost.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class LiveConnectionsTlsTest {

    /** The server's certificate is its own, made up for tests. */
    private static final class TrustsAnybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void a_server_that_offers_the_newer_protocol_over_tls_is_asked_again_and_again_over_one_connection()
            throws GeneralSecurityException, IOException {
        WireMockServer server =
                new WireMockServer(options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            server.stubFor(post(anyUrl()).willReturn(ok("ok")));
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new TrustsAnybody()}, new SecureRandom());
            OkHttpClient client = LiveConnections.of(new OkHttpClient.Builder()
                    .sslSocketFactory(tls.getSocketFactory(), new TrustsAnybody())
                    .hostnameVerifier((host, session) -> true)
                    .callTimeout(Duration.ofSeconds(20))
                    .build());
            for (int i = 0; i < 5; i++) {
                Request request = new Request.Builder()
                        .url("https://127.0.0.1:" + server.httpsPort() + "/")
                        .post(RequestBody.create(new byte[0]))
                        .build();
                try (Response response = client.newCall(request).execute()) {
                    assertThat(response.body().string()).isEqualTo("ok");
                }
            }
            assertThat(client.connectionPool().connectionCount()).isEqualTo(1);
            client.connectionPool().evictAll();
        } finally {
            server.stop();
        }
    }
}
