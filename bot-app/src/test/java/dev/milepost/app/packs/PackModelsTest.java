package dev.milepost.app.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.AnswerModel;
import dev.milepost.content.PackResult;
import dev.milepost.testing.Packs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackModelsTest {

    @TempDir
    private Path folder;

    private final PackResult.Loaded loaded = Packs.load(Packs.LIGHTHOUSE);

    @Test
    void a_model_is_trained_once_for_the_same_content_and_read_from_its_file_afterwards() throws IOException {
        byte[] first = bytes(models("1").of(loaded, "abc"));
        Path file = files().get(0);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(bytes(models("1").of(loaded, "abc"))).isEqualTo(first);
        assertThat(files()).containsExactly(file);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void other_content_and_another_program_get_a_model_of_their_own_in_place_of_the_old_one() throws IOException {
        models("1").of(loaded, "abc");
        models("1").of(loaded, "def");
        models("2 (new)").of(loaded, "def");

        assertThat(files()).singleElement().asString().contains("2_new_@def");
    }

    @Test
    void a_file_that_is_no_model_is_trained_anew() throws IOException {
        byte[] first = bytes(models("1").of(loaded, "abc"));
        Files.writeString(files().get(0), "rubbish");

        assertThat(bytes(models("1").of(loaded, "abc"))).isEqualTo(first);
        assertThat(Files.readAllBytes(files().get(0))).isEqualTo(first);
    }

    @Test
    void a_folder_that_cannot_be_written_only_costs_time() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(new PackModels(file, "1").of(loaded, "abc")).isNotNull();
    }

    private PackModels models(String program) {
        return new PackModels(folder, program);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] bytes(AnswerModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
