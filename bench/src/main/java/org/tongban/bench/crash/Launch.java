package org.tongban.bench.crash;

import java.nio.file.Path;

/** How a server in demo mode is started on a port and a data folder; its simulators catch SMS on the port 10 above. */
interface Launch {
    Launch BY_LAUNCHER = (port, data) ->
            new ProcessBuilder("./tongban", "run", "--port", String.valueOf(port), "--data", data.toString());

    ProcessBuilder on(int port, Path data);
}
