package org.tongban.bench;

import java.util.LinkedHashMap;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code bench NAME} or {@code soak NAME [ROUNDS]}, called by the launcher in the root of the repository. */
public final class Main {
    private Main() {}

    /** Ends the process whatever happens: a server that runs inside would keep it alive. */
    public static void main(String... arguments) {
        var code = 1;
        try {
            measure(arguments);
            code = 0;
        } catch (Exception failed) {
            failed.printStackTrace();
        }
        System.exit(code);
    }

    private static void measure(String... arguments) throws Exception {
        if (arguments.length < 2) throw new IllegalArgumentException("bench NAME or soak NAME [ROUNDS]");
        if (arguments[0].equals("soak")) {
            var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
            soak(named(Soak.class, Soak::name, arguments[1]), rounds);
        } else {
            bench(named(Bench.class, Bench::name, arguments[1]));
        }
    }

    private static void bench(Bench bench) throws Exception {
        try (bench) {
            bench.prepare();
            var figures = Frame.measure(bench);
            System.out.println(Report.table(bench, figures));
            System.out.println("Written to " + Report.write(bench.name(), Report.json(bench, figures)));
        }
    }

    private static void soak(Soak soak, int rounds) throws Exception {
        var result = new LinkedHashMap<>(soak.prove(rounds));
        result.put("machine", Machine.describe());
        result.forEach((name, value) -> System.out.println(name + ": " + value));
        System.out.println("Written to " + Report.write("soak-" + soak.name(), result));
    }

    private static <T> T named(Class<T> kind, Function<T, String> name, String wanted) {
        var all = ServiceLoader.load(kind).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        for (var candidate : all) {
            if (name.apply(candidate).equals(wanted)) return candidate;
        }
        System.err.println("There is no " + wanted + ". There are: "
                + all.stream().map(name).sorted().collect(Collectors.joining(", ")));
        System.exit(2);
        throw new AssertionError();
    }
}
