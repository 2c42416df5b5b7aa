package dev.milepost.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.testing.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PackWatchTest {

    private static final String QUESTION = "How is the lens cleaned?";

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<PackWatch> watches = new ArrayList<>();
    private final CountDownLatch training = new CountDownLatch(2);
    private final CountDownLatch trained = new CountDownLatch(1);

    @BeforeEach
    void writeThePack() throws IOException {
        Packs.copy(Packs.LIGHTHOUSE, folder);
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stop() {
        trained.countDown();
        watches.forEach(PackWatch::close);
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(PackWatch.class);
    }

    @Test
    void a_changed_pack_is_in_use_once_its_model_is_there_and_the_old_one_answers_until_then() throws Exception {
        PackFolder pack = watched((loaded, stamp) -> {
            training.countDown();
            if (training.getCount() == 0) {
                until(trained);
            }
            return AnswerModel.train(loaded.pack(), loaded.phrasings());
        });
        Milepost milepost =
                Milepost.builder(pack).models(p -> pack.model(p).orElseThrow()).build();
        assertThat(say(milepost)).contains("vinegar");

        change("facts.yaml", "vinegar", "brine");
        training.await();

        assertThat(say(milepost)).contains("vinegar");
        trained.countDown();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(say(milepost)).contains("brine"));
        assertThat(milepost.pack().fact("work.lens").orElseThrow().text()).contains("brine");
    }

    @Test
    void a_broken_one_is_refused_by_file_line_and_column_and_a_mended_one_taken() throws Exception {
        PackFolder pack = watched((loaded, stamp) -> AnswerModel.train(loaded.pack(), loaded.phrasings()));

        change("facts.yaml", "related: [work.lens]", "related: [work.lense]");
        await().atMost(Duration.ofSeconds(30)).until(() -> logged("refused"));

        assertThat(lines()).containsPattern("facts\\.yaml:\\d+:\\d+").contains("work.lense");
        assertThat(pack.get().fact("work.lens").orElseThrow().text()).contains("vinegar");
        change("facts.yaml", "related: [work.lense]", "related: [work.lens]");
        change("facts.yaml", "vinegar", "brine");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                pack.get().fact("work.lens").orElseThrow().text())
                        .contains("brine"));
    }

    @Test
    void files_that_are_written_again_with_the_same_content_change_nothing() throws Exception {
        AtomicInteger models = new AtomicInteger();
        PackFolder pack = watched((loaded, stamp) -> {
            models.incrementAndGet();
            return AnswerModel.train(loaded.pack(), loaded.phrasings());
        });
        Object before = pack.get();

        change("facts.yaml", "vinegar", "vinegar");

        assertThat(pack.again()).isInstanceOf(PackFolder.Read.Same.class);
        assertThat(pack.get()).isSameAs(before);
        assertThat(models).hasValue(0);
    }

    private PackFolder watched(PackFolder.Models models) {
        PackFolder.Read read = PackFolder.open(folder, models);
        assertThat(read).isInstanceOf(PackFolder.Read.Whole.class);
        PackFolder pack = ((PackFolder.Read.Whole) read).folder();
        watches.add(PackWatch.start(List.of(pack), Duration.ofMillis(20)));
        return pack;
    }

    private static String say(Milepost milepost) {
        return milepost.asking().ask(QUESTION, null).text();
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private boolean logged(String words) {
        return lines().contains(words);
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        synchronized (log) {
            List.copyOf(log.list)
                    .forEach(e -> lines.append(e.getFormattedMessage()).append('\n'));
        }
        return lines.toString();
    }

    private static void until(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
