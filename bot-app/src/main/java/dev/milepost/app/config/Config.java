package dev.milepost.app.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that an operator has decided, read and checked. */
public record Config(
        Path dataDir,
        Optional<String> databaseUrl,
        Content content,
        Admin admin,
        Http http,
        Discord discord,
        Slack slack,
        List<byte[]> secretsKeys,
        Answers answers,
        Duration tipsLateWithin,
        Limits limits,
        Retention retention,
        Duration clockOffset,
        Log log) {

    /**
     * What the bot knows.
     *
     * @param packs folders of content packs; none: the bundled one
     * @param reviewAge after this time a fact says that it may be out of date
     */
    public record Content(List<Path> packs, Duration reviewAge) {}

    /**
     * The side for the operator.
     *
     * @param port 0 for any free one
     * @param portChosen whether somebody asked for that port; otherwise the next free one does
     */
    public record Admin(String host, int port, boolean portChosen, boolean playground) {

        /** Whether this machine alone reaches it. */
        public boolean isLoopback() {
            return isLoopback(host);
        }

        static boolean isLoopback(String host) {
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }
    }

    /** The side that Slack reaches. */
    public record Http(String host, int port, Optional<URI> publicUrl) {}

    /** Discord; off without a token. */
    public record Discord(
            Optional<String> token,
            Optional<URI> apiUrl,
            Optional<URI> gatewayUrl,
            Optional<Shards> shards,
            int requestsPerSecond) {

        /** Without any secret. */
        @Override
        public String toString() {
            return "Discord";
        }
    }

    /** This node's range of shards, both ends included. */
    public record Shards(int first, int last, int total) {}

    /** Slack; off without tokens. */
    public record Slack(
            Optional<String> botToken,
            Optional<String> appToken,
            Optional<String> signingSecret,
            Transport transport,
            Optional<OAuth> oauth,
            Optional<URI> apiUrl,
            Optional<URI> authorizeUrl,
            CommandNames commands) {

        /** Whether Slack, or who installs the app, has to reach the public side. */
        public boolean overHttp() {
            return transport == Transport.HTTP || oauth.isPresent();
        }

        /** Without any secret. */
        @Override
        public String toString() {
            return "Slack";
        }
    }

    /** How Slack's events come in. */
    public enum Transport {
        OFF,
        SOCKET,
        HTTP
    }

    /** What an installation in many workspaces needs. */
    public record OAuth(String clientId, String clientSecret) {

        /** Without any secret. */
        @Override
        public String toString() {
            return "OAuth";
        }
    }

    /** The names under which Slack knows the commands. */
    public record CommandNames(String root, List<String> shortForms, String prefix) {}

    /** How questions are answered. */
    public record Answers(boolean keepQuestions, Optional<Llm> llm) {}

    /** A language model that may rephrase. */
    public record Llm(URI baseUrl, String model, Optional<String> apiKey) {

        /** Without any secret. */
        @Override
        public String toString() {
            return "Llm";
        }
    }

    /** How many requests a minute are answered; 0 for any number. */
    public record Limits(int person, int channel, int space) {}

    /** How long what is stored is kept, each a number of whole days. */
    public record Retention(Duration receipts, Duration feedback, Duration questions) {}

    /** How logs are written; without a format a terminal gets one for people, everything else JSON. */
    public record Log(Optional<LogFormat> format, LogLevel level) {}

    /** What a line of the log looks like. */
    public enum LogFormat {
        HUMAN,
        JSON
    }

    /** From which gravity on lines are written. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** Without any value: some are secret. {@code milepost config} shows the others. */
    @Override
    public String toString() {
        return "Config";
    }
}
