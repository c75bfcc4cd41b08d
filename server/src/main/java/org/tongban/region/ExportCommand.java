package org.tongban.region;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.platform.Messages;
import org.tongban.platform.StoredDatabase;
import org.tongban.region.EditedFileStore.EditedFile;

/**
 * {@code tongban export DIR [--data DIR] [--region DIR] [--config FILE]}: writes the pack in force to a folder, byte for
 * byte, whether or not the server runs. Where folder and desk have both edited a file, the desk's is written.
 */
public final class ExportCommand {
    private static final String USAGE = "tongban export DIR [--data DIR] [--region DIR] [--config FILE]";

    private ExportCommand() {}

    public static void main(String... arguments) throws IOException {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintStream out, String... arguments) throws IOException {
        var words = List.of(arguments);
        if (words.isEmpty() || words.size() % 2 == 0 || words.getFirst().startsWith("--")) {
            out.println(USAGE);
            return 2;
        }
        var settings = settings(after(words, "--config"));
        var region =
                Path.of(after(words, "--region").orElse(settings.getProperty("tongban.region", "regions/chongqing")));
        var data = Path.of(after(words, "--data").orElse(settings.getProperty("tongban.data", "data")));
        var folder = Path.of(words.getFirst());
        try {
            export(out, Pack.read(region), edited(settings, data), folder);
            return 0;
        } catch (PackException unreadable) {
            out.println(PackRefusalReporter.sentence(unreadable, Locale.CHINESE));
            return 1;
        }
    }

    private static Optional<String> after(List<String> words, String option) {
        var at = words.indexOf(option);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static Properties settings(Optional<String> file) throws IOException {
        var settings = new Properties();
        if (file.isEmpty()) return settings;
        if (file.get().endsWith(".properties")) {
            try (var in = new FileInputStream(file.get())) {
                settings.load(in);
            }
            return settings;
        }
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file.get()));
        return Optional.ofNullable(yaml.getObject()).orElse(settings);
    }

    private static List<EditedFile> edited(Properties settings, Path data) {
        var url = settings.getProperty("tongban.database.url", "");
        if (url.isEmpty() && !StoredDatabase.isIn(data)) return List.of();
        try (var database = url.isEmpty()
                ? StoredDatabase.open(data)
                : StoredDatabase.at(
                        url,
                        settings.getProperty("tongban.database.user", "tongban"),
                        settings.getProperty("tongban.database.password", ""))) {
            return new EditedFileStore(JdbcClient.create(database.source())).all();
        } catch (BadSqlGrammarException beforeTheDeskCouldEdit) {
            return List.of();
        }
    }

    private static void export(PrintStream out, Pack pack, List<EditedFile> edited, Path folder) throws IOException {
        var whole = Overlay.forced(pack, edited);
        new PackExport(whole, edited).write(folder);
        var messages = new Messages();
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var args = Map.of("files", whole.files().size(), "folder", folder, "edited", edited.size());
            out.println(messages.text("region.exported", args, language));
        }
        edited.forEach(file -> out.println("  " + file.path()));
    }
}
