package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.milepost.architecture.HouseRules;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record that holds a secret prints it, however it came to be printed: in a log, a message or a debugger's dump. */
class SecretsTest {

    private static final String PLANTED = "planted-secret";
    private static final Pattern SECRET = Pattern.compile("(?i).*(token|secret|password|apikey|credential).*|sealed");

    static Stream<Class<?>> recordsWithSecrets() {
        return new ClassFileImporter()
                .withImportOption(new HouseRules.MainCode()).importPackages("dev.milepost").stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Stream.of(type.getRecordComponents())
                                .anyMatch(c -> SECRET.matcher(c.getName()).matches() && holdsText(c)));
    }

    private static boolean holdsText(RecordComponent component) {
        return Stream.of("String", "byte[]").anyMatch(component.getGenericType().getTypeName()::contains);
    }

    @ParameterizedTest
    @MethodSource("recordsWithSecrets")
    void a_record_that_holds_a_secret_prints_without_it(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i]);
        }
        Object made = constructor.newInstance(values);
        assertThat(made.toString()).doesNotContain(PLANTED);
    }

    private static @Nullable Object value(RecordComponent component) throws ReflectiveOperationException {
        boolean secret = SECRET.matcher(component.getName()).matches();
        String generic = component.getGenericType().getTypeName();
        Object text = generic.contains("byte[]") ? PLANTED.getBytes(StandardCharsets.UTF_8) : secret ? PLANTED : "x";
        return switch (component.getType().getSimpleName()) {
            case "String", "byte[]" -> text;
            case "Optional" -> secret ? Optional.of(text) : Optional.empty();
            case "List" -> secret ? List.of(text) : List.of();
            case "Map" -> Map.of();
            case "URI" -> URI.create("https://example.org/");
            case "Duration" -> Duration.ZERO;
            case "Instant" -> Instant.EPOCH;
            case "Clock" -> Clock.systemUTC();
            case "int" -> 1;
            case "long" -> 1L;
            case "boolean" -> false;
            case "Slack" -> slack(component.getType());
            default -> null;
        };
    }

    /** Slack's client, or, in our configuration, the part about Slack. */
    private static @Nullable Object slack(Class<?> type) throws ReflectiveOperationException {
        return type.isRecord() ? null : type.getMethod("getInstance").invoke(null);
    }
}
