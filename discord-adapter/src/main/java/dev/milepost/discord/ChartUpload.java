package dev.milepost.discord;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** A picture that goes with a message, drawn when it leaves. JDA's own uploads say neither that it is a PNG nor, as a snowflake, which file they mean. */
final class ChartUpload extends FileUpload {

    static final String TYPE = "image/png";

    private static final MediaType PNG = MediaType.get(TYPE);

    private final Supplier<byte[]> bytes;

    ChartUpload(String filename, String alt, Supplier<byte[]> bytes) {
        super(InputStream.nullInputStream(), filename);
        this.bytes = bytes;
        setDescription(alt);
    }

    Supplier<byte[]> bytes() {
        return bytes;
    }

    @Override
    public InputStream getData() {
        return new ByteArrayInputStream(bytes.get());
    }

    @Override
    public synchronized void addPart(MultipartBody.Builder builder, int index) {
        builder.addFormDataPart("files[" + index + "]", getName(), RequestBody.create(bytes.get(), PNG));
    }

    @Override
    public DataObject toAttachmentData(int index) {
        return DataObject.empty()
                .put("id", Integer.toString(index))
                .put("filename", getName())
                .put("description", getDescription());
    }
}
