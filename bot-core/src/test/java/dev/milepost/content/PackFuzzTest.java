package dev.milepost.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.command.Outcome;
import dev.milepost.testing.Mutations;
import dev.milepost.testing.Packs;
import dev.milepost.testing.People;
import dev.milepost.testing.Tries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that somebody had a go at is refused with its problems, or is whole and answers; nothing is ever thrown. */
class PackFuzzTest {

    @TempDir
    private Path folder;

    private final Map<String, String> files = files();

    /** One file changed; each character of the content is a byte. */
    private record Edit(String file, String content) {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(Packs.LIGHTHOUSE)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(Packs.LIGHTHOUSE.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private Edit edit(RandomGenerator random) {
        String file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        String text = files.getOrDefault(file, "");
        return new Edit(
                file,
                random.nextInt(8) == 0 ? Mutations.bytes(text, random) : Mutations.utf8(Mutations.text(text, random)));
    }

    @Test
    void any_edit_is_refused_or_answers() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        Tries.of(40, this::edit, edit -> {
            Path file = folder.resolve(edit.file());
            Files.writeString(file, edit.content(), StandardCharsets.ISO_8859_1);
            switch (new PackLoader().load(folder)) {
                case PackResult.Broken broken -> assertThat(broken.problems()).isNotEmpty();
                case PackResult.Loaded loaded -> answers(loaded);
            }
            Files.writeString(file, files.getOrDefault(edit.file(), ""));
        });
    }

    private static void answers(PackResult.Loaded loaded) {
        Milepost milepost = Milepost.builder(loaded.pack())
                .models(pack -> AnswerModel.train(pack, loaded.phrasings()))
                .build();
        for (String line : List.of("salary", "career", "tip", "help", "ask what does a keeper do all night?")) {
            Outcome.Say said = (Outcome.Say)
                    milepost.bot().command(milepost.commandLine().parse(People.MEMBER, People.CHANNEL, line));
            assertThat(said.result()).as(line).isNotEqualTo(Outcome.Result.FAILED);
        }
    }
}
