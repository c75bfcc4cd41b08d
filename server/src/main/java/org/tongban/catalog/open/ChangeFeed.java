package org.tongban.catalog.open;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Counters;
import org.tongban.platform.Settings;
import org.tongban.platform.Words;
import org.tongban.region.Publications;
import org.tongban.region.Publications.Publication;
import org.tongban.region.Regions;

/** The publications as Atom (RFC 4287), in pieces that lead on to one another (RFC 5005). */
@Component
class ChangeFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Settings settings;
    private final Regions regions;
    private final Counters days;

    ChangeFeed(Settings settings, Regions regions, Counters days) {
        this.settings = settings;
        this.regions = regions;
        this.days = days;
    }

    /** @param publications of this piece and, where more follow, one more */
    byte[] write(long before, List<Publication> publications, Words w) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", w.tag());
            head(out, before, publications, w);
            for (var publication :
                    publications.stream().limit(ChangesPage.A_PIECE).toList()) {
                entry(out, publication, w);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter out, long before, List<Publication> publications, Words w)
            throws XMLStreamException {
        var feed = settings.baseUrl() + "/changes.atom";
        element(out, "id", feed);
        element(
                out,
                "title",
                w.of("changes.title") + " · " + regions.region().title().in(w.language()));
        element(
                out,
                "updated",
                moment(
                        publications.isEmpty()
                                ? Instant.EPOCH
                                : publications.getFirst().at()));
        out.writeStartElement("author");
        element(out, "name", regions.region().title().in(w.language()));
        out.writeEndElement();
        link(out, "self", before == Publications.LATEST ? feed : feed + "?before=" + before);
        link(out, "alternate", settings.baseUrl() + "/changes");
        link(out, "first", feed);
        if (publications.size() > ChangesPage.A_PIECE) {
            link(
                    out,
                    "next",
                    feed + "?before="
                            + publications.get(ChangesPage.A_PIECE - 1).id());
        }
    }

    private void entry(XMLStreamWriter out, Publication publication, Words w) throws XMLStreamException {
        var id = settings.baseUrl() + "/changes?before=" + (publication.id() + 1) + "#p" + publication.id();
        out.writeStartElement("entry");
        element(out, "id", id);
        element(out, "title", ChangesPage.title(publication, days, w));
        element(out, "updated", moment(publication.at()));
        link(out, "alternate", id);
        var said = publication.changes().isEmpty() ? List.of(w.of("changes.none")) : publication.changes();
        element(out, "content", String.join("\n", said));
        out.writeEndElement();
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void link(XMLStreamWriter out, String rel, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""));
        out.writeEndElement();
    }
}
