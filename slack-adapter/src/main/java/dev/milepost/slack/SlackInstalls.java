package dev.milepost.slack;

import dev.milepost.chat.InstallationStore;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What lets workspaces install the app by themselves, by Slack's OAuth.
 *
 * @param clientId Slack's, from the app's settings
 * @param clientSecret goes with it
 * @param authorizeUrl where an installation begins at Slack
 * @param publicUrl the address under which browsers reach this program; where it is empty, Slack takes the first that
 *     the app's settings name
 * @param keys 32 bytes each: the first seals what is stored, any of them opens it
 * @param store where installations are kept
 */
public record SlackInstalls(
        String clientId,
        String clientSecret,
        String authorizeUrl,
        Optional<URI> publicUrl,
        List<byte[]> keys,
        InstallationStore store) {

    /** Where an installation begins at Slack itself. */
    public static final String DEFAULT_AUTHORIZE_URL = "https://slack.com/oauth/v2/authorize";

    public SlackInstalls {
        keys = List.copyOf(keys);
    }

    /** Where Slack sends the browser back to. */
    Optional<String> redirectUrl() {
        return publicUrl.map(url -> SlackEndpoint.withoutSlash(url) + SlackInstallEndpoint.REDIRECT);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SlackInstalls[" + clientId + "]";
    }
}
