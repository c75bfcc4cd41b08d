package org.tongban.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sentences of the product: {@code messages/<module>_zh.properties} and {@code _en}, with {@code {name}} places. */
@Component
public class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> chinese = load("zh");
    private final Map<String, String> english = load("en");

    /** The sentence of a code; the code itself where none is written, which a test forbids. */
    public String text(String code, Map<String, ?> args, Locale language) {
        var sentence = of(language).getOrDefault(code, code);
        return PLACE.matcher(sentence).replaceAll(place -> {
            var value = args.get(place.group(1));
            return java.util.regex.Matcher.quoteReplacement(value == null ? place.group() : value.toString());
        });
    }

    public String text(String code, Locale language) {
        return text(code, Map.of(), language);
    }

    /** A sentence that has a form of its own for one: {@code <code>.one}, used where it is written. */
    public String counted(String code, long n, Map<String, ?> args, Locale language) {
        var one = code + ".one";
        return text(n == 1 && of(language).containsKey(one) ? one : code, args, language);
    }

    /** All sentences of a language by code, in order of code. */
    public Map<String, String> of(Locale language) {
        return language.getLanguage().equals("en") ? english : chinese;
    }

    private static Map<String, String> load(String language) {
        var sentences = new TreeMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(code -> sentences.put(code, properties.getProperty(code)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return sentences;
    }
}
