package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordSchemas;
import dev.milepost.discord.fake.Sent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each rule is noticed when a payload breaks it. */
class DiscordSchemasTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private final DiscordSchemas schemas = new DiscordSchemas();

    private static JsonNode json(String quoted) {
        return MAPPER.readTree(quoted);
    }

    private List<String> faults(String route, String body) {
        String[] words = route.split(" ", 2);
        return schemas.faults(new Sent(words[0], words[1], json(body), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST /channels/1/messages | {'content':'hi'}",
                "POST /channels/1/messages |"
                        + " {'flags':32772,'components':[{'type':17,'components':[{'type':10,'content':'a'}]}]}",
                "POST /interactions/1/t/callback | {'type':5,'data':{'flags':64}}",
                "POST /interactions/1/t/callback | {'type':6}",
                "POST /interactions/1/t/callback | {'type':8,'data':{'choices':[]}}",
                "POST /applications/1/commands |"
                    + " {'type':1,'name':'ask','description':'Ask','options':[{'type':3,'name':'q','description':'Q'}]}",
                "POST /applications/1/commands | {'type':3,'name':'Ask Milepost','options':[]}",
                "POST /channels/1/messages/2/threads | {'name':'words'}",
            })
    void what_discord_documents_passes(String route, String body) {
        assertThat(faults(route, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST /channels/1/messages | {}",
                "POST /channels/1/messages | {'content':'hi','ephemeral':true}",
                "POST /channels/1/messages | {'content':'hi','flags':64}",
                "POST /channels/1/messages | {'components':[{'type':10,'content':' '}]}",
                "POST /channels/1/messages | {'components':[{'type':17,'components':[{'type':17,'components':[]}]}]}",
                "POST /channels/1/messages |"
                        + " {'components':[{'type':1,'components':[{'type':2,'style':1,'label':'a'}]}]}",
                "POST /channels/1/messages | {'components':[{'type':12,'items':[]}]}",
                "POST /channels/1/messages | {'content':'hi','allowed_mentions':{'parse':['all']}}",
                "POST /channels/1/messages | {'content':'hi','message_reference':{'message_id':5}}",
                "POST /interactions/1/t/callback | {'type':1}",
                "POST /interactions/1/t/callback | {'type':4}",
                "POST /interactions/1/t/callback | {'type':5,'data':{'flags':32768}}",
                "POST /interactions/1/t/callback | {'type':6,'data':{}}",
                "POST /interactions/1/t/callback | {'type':7,'data':{'flags':64}}",
                "POST /interactions/1/t/callback | {'type':8,'data':{'choices':[{'name':'','value':'a'}]}}",
                "POST /applications/1/commands | {'type':1,'name':'Ask','description':'Ask'}",
                "POST /applications/1/commands | {'type':1,'name':'ask me','description':'Ask'}",
                "POST /applications/1/commands | {'type':1,'name':'ask','description':''}",
                "POST /applications/1/commands | {'type':3,'name':'Ask','description':'Ask'}",
                "POST /applications/1/commands | {'type':1,'name':'ask','description':'Ask','contexts':['0']}",
                "POST /applications/1/commands |"
                        + " {'type':1,'name':'ask','description':'Ask','default_member_permissions':32}",
                "PUT /applications/1/commands | {}",
                "POST /users/@me/channels | {'recipient_id':300000000000000001}",
            })
    void what_it_refuses_is_noticed(String route, String body) {
        assertThat(faults(route, body)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'op':1,'d':'5'}",
                "{'op':2,'d':{'token':'Bot abc','properties':{'os':'l','browser':'b','device':'d'},'intents':4609}}",
                "{'op':2,'d':{'token':'abc','properties':{'os':'l','browser':'b','device':'d'},'intents':37377}}",
                "{'op':6,'d':{'token':'abc','session_id':'s'}}",
                "{'op':8,'d':{}}",
            })
    void a_payload_that_the_gateway_refuses_is_noticed(String payload) {
        assertThat(schemas.gatewayFaults(json(payload))).isNotEmpty();
    }
}
