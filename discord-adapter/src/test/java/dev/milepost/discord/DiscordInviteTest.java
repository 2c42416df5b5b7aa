package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

class DiscordInviteTest {

    private static final String ID = "900000000000000001";

    @Test
    void the_link_holds_the_application_that_the_token_names_and_never_the_token() {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(ID.getBytes(StandardCharsets.US_ASCII))
                + ".abc.secret";
        assertThat(DiscordInvite.text(Optional.of(token)))
                .contains("client_id=" + ID, "scope=bot%20applications.commands")
                .doesNotContain("secret", "APPLICATION_ID");
    }

    @Test
    void without_a_token_it_says_what_to_put_in() {
        assertThat(DiscordInvite.text(Optional.empty())).contains("client_id=APPLICATION_ID", "developer portal");
        assertThat(DiscordInvite.text(Optional.of("not a token"))).contains("client_id=APPLICATION_ID");
    }

    @Test
    void every_permission_in_the_link_has_a_reason_and_none_lets_the_bot_manage_anything() {
        long bits = Long.parseLong(DiscordInvite.link(ID).replaceAll(".*permissions=", ""));
        String text = DiscordInvite.text(Optional.empty());
        assertThat(Permission.getPermissions(bits))
                .hasSize(6)
                .allSatisfy(p -> assertThat(text).contains(ChannelPermissions.name(p) + ": "))
                .doesNotContain(
                        Permission.ADMINISTRATOR, Permission.MANAGE_SERVER, Permission.MESSAGE_MENTION_EVERYONE);
    }
}
