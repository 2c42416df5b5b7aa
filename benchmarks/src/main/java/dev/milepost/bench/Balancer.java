package dev.milepost.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** nginx as {@code packaging/nginx.conf} sets it up, in front of nodes on this machine. */
final class Balancer implements AutoCloseable {

    private final int door = Programs.freePort();
    private final Path folder;
    private final Process nginx;

    /**
     * @param shipped the file as it is shipped
     * @param nodes the ports of all nodes that there may be
     */
    Balancer(Path shipped, Path folder, int... nodes) throws IOException {
        this.folder = folder;
        String options = Files.readAllLines(shipped).stream()
                .filter(line -> line.contains("server node1:3000"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(" *server node1:3000", "");
        StringBuilder servers = new StringBuilder("upstream milepost {\n");
        for (int port : nodes) {
            servers.append("server 127.0.0.1:%d%s%n".formatted(port, options));
        }
        String here = Files.readString(shipped)
                .replaceAll("(?m)^ +server node\\d:3000.*\\n", "")
                .replace("upstream milepost {\n", servers)
                .replace("listen 3000;", "listen 127.0.0.1:%d;".formatted(door))
                .replace("http {", places(folder));
        Path conf = Files.writeString(folder.resolve("nginx.conf"), here);
        List<String> command = List.of(
                "nginx",
                "-p",
                folder.toString(),
                "-e",
                log().toString(),
                "-c",
                conf.toString(),
                "-g",
                "daemon off; user root;");
        this.nginx = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
    }

    /** Where Slack posts to. */
    URI events() {
        return URI.create("http://127.0.0.1:%d/slack/events".formatted(door));
    }

    private Path log() {
        return folder.resolve("nginx.log");
    }

    /** What nginx had to say of its nodes and how often, but for those that took no connection. */
    Map<String, Long> troubles() throws IOException {
        if (!Files.exists(log())) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> !line.contains("Connection refused"))
                    .map(line -> line.replaceFirst("^.*? \\*\\d+ ", "").replaceFirst(", client: .*", ""))
                    .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        }
    }

    /** What needs another place where nginx isn't root's own service. */
    private static String places(Path folder) {
        return """
            pid %1$s/nginx.pid;
            http {
                access_log off;
                client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/f;
                uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;\
            """.formatted(folder);
    }

    @Override
    public void close() {
        nginx.destroy();
    }
}
