package dev.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.Reply;
import dev.milepost.testing.AnythingContract;

class AnythingTest extends AnythingContract {

    @Override
    protected void assertCanBeSent(Reply reply) {
        assertThat(reply.plain()).isNotBlank();
    }
}
