package org.tongban.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that goes out line by line, so that its length costs no memory. */
public interface Table extends AutoCloseable {
    /** The formats that a table goes out in. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public Table open(OutputStream out) throws IOException {
            return this == CSV ? new CsvTable(out) : new XlsxTable(out);
        }
    }

    /** What follows is a table of its own; a format without sheets leaves an empty line between. */
    void sheet(String name, List<String> headings) throws IOException;

    /** @param cells numbers as numbers, everything else as text, also where it looks like a formula */
    void line(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
