package org.tongban.bench.crash;

import java.io.IOException;
import java.nio.file.Path;

/** How a server in demo mode is started on a port and a data folder; its simulators catch SMS and mail on ports above. */
interface Launch {
    /** How far above the server's port the simulator of the SMS gateway listens, and that of the mail server. */
    int MESSAGES = 10;

    int MAIL = 11;

    Launch BY_LAUNCHER = (port, data) ->
            new ProcessBuilder("./tongban", "run", "--port", String.valueOf(port), "--data", data.toString());

    ProcessBuilder on(int port, Path data) throws IOException;
}
