package org.tongban.simulators;

/** What the command line says. */
record Options(String host, int port, int smtp, String smsKey, String projectKey) {
    static final Options DEFAULT = new Options("127.0.0.1", 8090, 2525, "demo-sms-key", "demo-project-key");

    static final String USAGE =
            "Usage: simulators [--host 127.0.0.1] [--port 8090] [--smtp 2525] [--sms-key demo-sms-key]"
                    + " [--project-key demo-project-key]";

    /** @throws IllegalArgumentException with a sentence for the person at the terminal */
    static Options of(String... arguments) {
        var options = DEFAULT;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) throw new IllegalArgumentException(arguments[i] + " needs a value.");
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--host" -> new Options(value, port, smtp, smsKey, projectKey);
            case "--port" -> new Options(host, number(name, value), smtp, smsKey, projectKey);
            case "--smtp" -> new Options(host, port, number(name, value), smsKey, projectKey);
            case "--sms-key" -> new Options(host, port, smtp, value, projectKey);
            case "--project-key" -> new Options(host, port, smtp, smsKey, value);
            default -> throw new IllegalArgumentException("Unknown option " + name + ".");
        };
    }

    private static int number(String name, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535)
            throw new IllegalArgumentException(name + " needs a port number, not " + value + ".");
        return Integer.parseInt(value);
    }
}
