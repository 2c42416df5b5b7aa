package dev.milepost.slack;

/** What a browser shows at the end of an installation. */
final class InstallPage {

    private static final String STYLE = """
        :root{color-scheme:light dark}
        body{font:1.05rem/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;margin:0 1rem}
        main{max-width:34rem;padding:2rem 2.5rem;border:1px solid #8884;border-radius:1rem}
        h1{font-size:1.5rem;margin:0 0 .5rem}
        a{display:inline-block;margin-top:1rem;padding:.6rem 1.1rem;border-radius:.5rem;background:#2f7d6b;color:#fff;
        text-decoration:none}
        code{background:#8882;padding:.1rem .3rem;border-radius:.3rem}
        """;

    private InstallPage() {}

    /** What the page is allowed to do: nothing but look like this. */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(Digests.sha256(STYLE));
    }

    /** @param command the root command's name, without slash */
    static String installed(String name, String command, String link) {
        return page(
                "Milepost is in " + name,
                ("<p>Type <code>/%1$s</code> in any channel, or write it a direct message: no set-up is needed."
                                        + " Admins begin daily tips with <code>/%1$s tips subscribe</code>.</p>")
                                .formatted(escape(command))
                        + link(link, "Open Slack"));
    }

    static String notInstalled(String why) {
        return page(
                "Nothing was installed",
                "<p>" + escape(why) + "</p>" + link(SlackInstallEndpoint.INSTALL, "Try again"));
    }

    private static String link(String address, String words) {
        return "<a href=\"" + escape(address) + "\">" + words + "</a>";
    }

    private static String page(String title, String content) {
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title><style>%s</style></head>
            <body><main><h1>%1$s</h1>%s</main></body></html>
            """.formatted(escape(title), STYLE, content);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
