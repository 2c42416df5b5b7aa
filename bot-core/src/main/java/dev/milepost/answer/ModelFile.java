package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A model as bytes, arrays in bulk, so that reading one takes about as long as reading its file. */
final class ModelFile {

    private static final int VERSION = 0x4D500002;

    private ModelFile() {}

    static void write(AnswerModel model, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
        data.writeInt(VERSION);
        strings(data, model.keys());
        strings(data, new TreeSet<>(model.spelling().known()));
        vocabulary(data, model.vocabulary());
        vocabulary(data, model.retrieval());
        data.writeInt(model.weights().steps().length);
        data.write(model.weights().steps());
        floats(data, model.weights().scales());
        floats(data, model.weights().biases());
        ints(data, model.neighbours().classOf());
        ints(data, model.neighbours().starts());
        ints(data, model.neighbours().texts());
        floats(data, model.neighbours().values());
        Tuning t = model.tuning();
        floats(data, new float[] {t.margin(), t.nearness()});
        floats(data, t.biases());
        data.flush();
    }

    static AnswerModel read(InputStream in, ContentPack pack) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        if (data.readInt() != VERSION) {
            throw new IOException("not a model of this version");
        }
        List<String> keys = strings(data);
        Spelling spelling = new Spelling(Set.copyOf(strings(data)));
        Vocabulary vocabulary = vocabulary(data);
        Vocabulary retrieval = vocabulary(data);
        byte[] steps = data.readNBytes(data.readInt());
        Weights weights = new Weights(keys.size(), steps, floats(data), floats(data));
        Neighbours neighbours = Neighbours.stored(keys.size(), ints(data), ints(data), ints(data), floats(data));
        float[] t = floats(data);
        return new AnswerModel(
                keys,
                new FeatureExtractor(new Concepts(pack), spelling),
                vocabulary,
                retrieval,
                weights,
                neighbours,
                new Tuning(t[0], t[1], floats(data)));
    }

    private static void vocabulary(DataOutputStream data, Vocabulary vocabulary) throws IOException {
        ints(data, vocabulary.hashes());
        floats(data, vocabulary.rarity());
        floats(data, vocabulary.groupWeights());
        data.writeFloat(vocabulary.unknownRarity());
    }

    private static Vocabulary vocabulary(DataInputStream data) throws IOException {
        return new Vocabulary(ints(data), floats(data), floats(data), data.readFloat());
    }

    private static void strings(DataOutputStream data, Iterable<String> strings) throws IOException {
        List<String> all = new ArrayList<>();
        strings.forEach(all::add);
        data.writeInt(all.size());
        for (String s : all) {
            data.writeUTF(s);
        }
    }

    private static List<String> strings(DataInputStream data) throws IOException {
        int n = data.readInt();
        List<String> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            all.add(data.readUTF());
        }
        return all;
    }

    private static void ints(DataOutputStream data, int[] ints) throws IOException {
        data.writeInt(ints.length);
        ByteBuffer bytes = ByteBuffer.allocate(ints.length * Integer.BYTES);
        bytes.asIntBuffer().put(ints);
        data.write(bytes.array());
    }

    private static int[] ints(DataInputStream data) throws IOException {
        int[] ints = new int[data.readInt()];
        ByteBuffer.wrap(data.readNBytes(ints.length * Integer.BYTES))
                .asIntBuffer()
                .get(ints);
        return ints;
    }

    private static void floats(DataOutputStream data, float[] floats) throws IOException {
        data.writeInt(floats.length);
        ByteBuffer bytes = ByteBuffer.allocate(floats.length * Float.BYTES);
        bytes.asFloatBuffer().put(floats);
        data.write(bytes.array());
    }

    private static float[] floats(DataInputStream data) throws IOException {
        float[] floats = new float[data.readInt()];
        ByteBuffer.wrap(data.readNBytes(floats.length * Float.BYTES))
                .asFloatBuffer()
                .get(floats);
        return floats;
    }
}
