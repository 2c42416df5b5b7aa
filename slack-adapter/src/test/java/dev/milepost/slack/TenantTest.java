package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantTest {

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
        {'team_id':'T1','enterprise_id':'E1','event':{}} | T1 | E1 | false
        {'event':{'team':'T1'}} | T1 | ~~ | false
        {'team_id':'T1','authorizations':[{'team_id':'T2','enterprise_id':'E2','is_enterprise_install':true}]} | T2 | E2 | true
        {'team_id':'T1','authorizations':[{'team_id':null,'enterprise_id':'E2','is_enterprise_install':true}]} | T1 | E2 | true
        {'is_ext_shared_channel':true,'team_id':'T1','enterprise_id':'E1','authorizations':[{'team_id':'T2'}]} | T2 | ~~ | false
        {'is_ext_shared_channel':true,'team_id':'T1','event':{'team':'T1'},'authorizations':[{'enterprise_id':'E2'}]} | ~~ | E2 | false
        """)
    void an_events_authorization_says_whose_it_is(String payload, String team, String enterprise, boolean whole) {
        assertThat(Tenant.ofEvent(json(payload))).isEqualTo(new Tenant(team, enterprise, whole));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
        {'team':{'id':'T1','enterprise_id':'E1'},'is_enterprise_install':false} | T1 | E1 | false
        {'team':null,'enterprise':{'id':'E1'},'user':{'team_id':'T1'},'is_enterprise_install':true} | T1 | E1 | true
        {'team':{'id':'T1'},'view':{'app_installed_team_id':'T1'}} | T1 | ~~ | false
        {'team':{'id':'T2','enterprise_id':'E2'},'view':{'app_installed_team_id':'T1'}} | T1 | ~~ | false
        {'team':{'id':'T1'},'enterprise':{'id':'E1'},'view':{'app_installed_team_id':'E1'}} | T1 | E1 | true
        {'team':{'id':'T2'},'enterprise':{'id':'E2'},'view':{'app_installed_team_id':'E1'}} | ~~ | E1 | true
        """)
    void a_window_says_by_whose_app_it_was_opened(String payload, String team, String enterprise, boolean whole) {
        assertThat(Tenant.ofInteraction(json(payload))).isEqualTo(new Tenant(team, enterprise, whole));
    }
}
