package org.tongban.bench.inside;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tongban.Tongban;
import org.tongban.platform.Call;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Feeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The whole server in this process, with a durable database, on a fresh data folder unless one is named. */
final class InsideServer implements AutoCloseable {
    private static final Path CHONGQING = Path.of("regions/chongqing");

    final RecordedDatabase database = new RecordedDatabase();
    private final Path data;
    private final boolean keepsData;
    private final ConfigurableApplicationContext context;
    private final ObjectMapper json;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    InsideServer() throws IOException {
        this(Files.createTempDirectory("tongban-bench"), false, CHONGQING);
    }

    /** On a fresh folder with another region. */
    static InsideServer of(Path region) throws IOException {
        return new InsideServer(Files.createTempDirectory("tongban-bench"), false, region);
    }

    /** On a folder that stays when the server is closed. */
    InsideServer(Path data) {
        this(data.toAbsolutePath(), true, CHONGQING);
    }

    private InsideServer(Path data, boolean keepsData, Path region) {
        this.data = data;
        this.keepsData = keepsData;
        var application = new SpringApplication(Tongban.class, FloorEndpoint.class);
        application.addInitializers(starting -> starting.getBeanFactory().addBeanPostProcessor(database));
        context = application.run(
                "--tongban.data=" + data,
                "--tongban.keys=" + data.resolve("keys"),
                "--tongban.region=" + region,
                "--server.port=0");
        json = context.getBean(ObjectMapper.class);
        context.getBean(Feeds.class).stop(); // what runs behind the feeds is measured by itself
    }

    /** Where it listens, on a free port of this machine. */
    String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Object bean(String type) {
        try {
            return context.getBean(Class.forName(type));
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(type + " is no longer there: change the bench with it", renamed);
        }
    }

    /** Calls a handler method as the web would: gate, caller and key; a map stands for a JSON body. */
    JsonNode call(Caller caller, String key, String endpoint, String method, Object... arguments) {
        var answer = new AtomicReference<@Nullable Object>();
        Calls.bind(new Call(caller, Locale.CHINESE, key), () -> answer.set(invoke(bean(endpoint), method, arguments)));
        return json.valueToTree(answer.get());
    }

    /** Invokes a method that only its own package sees. */
    @Nullable
    Object invoke(Object target, String name, Object... arguments) {
        var method = methods.computeIfAbsent(target.getClass().getName() + name, _ -> find(target.getClass(), name));
        var types = method.getParameterTypes();
        var converted = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            converted[i] = arguments[i] instanceof Map<?, ?> && types[i] != Map.class
                    ? json.convertValue(arguments[i], types[i])
                    : arguments[i];
        }
        try {
            return method.invoke(target, converted);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(name + " failed", failed.getCause());
        }
    }

    private static Method find(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            var found = Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && !method.isBridge())
                    .findFirst();
            if (found.isPresent()) {
                found.get().setAccessible(true);
                return found.get();
            }
        }
        throw new IllegalStateException(type + " has no " + name + ": change the bench with it");
    }

    @Override
    public void close() throws IOException {
        context.close();
        if (!keepsData) FileSystemUtils.deleteRecursively(data);
    }
}
