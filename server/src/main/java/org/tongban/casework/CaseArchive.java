package org.tongban.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.document.Documents;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;
import org.tongban.licence.Licences;
import org.tongban.platform.FileStore;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.platform.Settings;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;

/**
 * Everything of a concluded case in one zip, to be kept by an archive (DA/T 85): papers, licences, what was handed in,
 * the form, every event with its salt and hash, and a list of all with their digests. It is read and checked without us;
 * how, its README says.
 */
@Component
class CaseArchive {
    private static final Locale OFFICIAL = Locale.CHINESE;

    private final EventStore events;
    private final ContentStore contents;
    private final SaidByOthers saidByOthers;
    private final Catalog catalog;
    private final Documents documents;
    private final Licences licences;
    private final FileStore files;
    private final Regions regions;
    private final Messages messages;
    private final Settings settings;
    private final ObjectMapper json;

    CaseArchive(
            EventStore events,
            ContentStore contents,
            SaidByOthers saidByOthers,
            Catalog catalog,
            Documents documents,
            Licences licences,
            FileStore files,
            Regions regions,
            Messages messages,
            Settings settings,
            ObjectMapper json) {
        this.events = events;
        this.contents = contents;
        this.saidByOthers = saidByOthers;
        this.catalog = catalog;
        this.documents = documents;
        this.licences = licences;
        this.files = files;
        this.regions = regions;
        this.messages = messages;
        this.settings = settings;
        this.json = json;
    }

    /** @param sha256 hex */
    private record Packed(String path, String title, long bytes, String sha256) {}

    /** As it was stored and hashed; salt and hash in hex. */
    private record ArchivedEvent(
            int version,
            String type,
            Instant at,
            UUID actor,
            Role role,
            String authority,
            String post,
            @Nullable UUID inPlaceOf,
            String body,
            String salt,
            String hash) {
        static ArchivedEvent of(EventCodec.Link link) {
            var kept = link.kept();
            return new ArchivedEvent(
                    kept.version(),
                    kept.type(),
                    link.recorded().event().at(),
                    kept.actor(),
                    kept.role(),
                    kept.authority(),
                    kept.post(),
                    kept.inPlaceOf(),
                    kept.body(),
                    HexFormat.of().formatHex(kept.salt()),
                    HexFormat.of().formatHex(link.hash()));
        }
    }

    /** @throws RejectedException {@code casework.not-in-this-state} before the case is concluded */
    void write(CaseFile file, OutputStream out) throws IOException {
        if (file.isOpen()) throw new RejectedException(new CaseRejection.NotNow(file.state()));
        var packed = new ArrayList<Packed>();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var paper : documents.ofCase(file.id())) {
                var title = documents.title(paper.kind(), OFFICIAL);
                packed.add(pack(zip, "papers/" + paper.number() + ".pdf", title, documents.open(paper.id())));
            }
            packed.addAll(handedIn(file, zip));
            packed.addAll(issued(file, zip));
            packed.add(pack(zip, "case.json", "申请表和情形 Form and answers", pretty(contents.all(file.id()))));
            packed.add(pack(zip, "terms.json", "办理规则 Terms of the case", pretty(file.terms())));
            packed.add(pack(
                    zip,
                    "events.jsonl",
                    "办理经过 Events",
                    lines(events.of(file.id()).stream().map(ArchivedEvent::of).toList())));
            packed.addAll(minutes(file, zip));
            var said = saidByOthers.of(file.id());
            if (!said.isEmpty()) packed.add(pack(zip, "said.json", "公示意见和利害关系人陈述 What others said", pretty(said)));
            pack(zip, "manifest.json", "", pretty(manifest(file, packed)));
            pack(zip, "README.txt", "", bytes(messages.text("casework.archive.readme", OFFICIAL)));
        }
    }

    private List<Packed> handedIn(CaseFile file, ZipOutputStream zip) throws IOException {
        var packed = new LinkedHashMap<String, Packed>();
        for (var version : contents.all(file.id())) {
            for (var material : version.content().materials()) {
                for (var each : material.files()) {
                    if (packed.containsKey(each.sha256())) continue;
                    var path = "materials/%02d-%s".formatted(packed.size() + 1, safe(each.name()));
                    packed.put(each.sha256(), pack(zip, path, material.name(), files.open(each.sha256())));
                }
            }
        }
        return List.copyOf(packed.values());
    }

    private List<Packed> minutes(CaseFile file, ZipOutputStream zip) throws IOException {
        var packed = new ArrayList<Packed>();
        for (var link : events.of(file.id())) {
            if (!(link.recorded().event() instanceof PartyEvent.HearingRecorded recorded)) continue;
            for (var sha256 : recorded.minutes().files()) {
                var path = "hearings/%02d-%s"
                        .formatted(packed.size() + 1, recorded.minutes().heldOn());
                packed.add(pack(zip, path, "听证笔录 Minutes of the hearing", files.open(sha256)));
            }
        }
        return packed;
    }

    private List<Packed> issued(CaseFile file, ZipOutputStream zip) throws IOException {
        var packed = new ArrayList<Packed>();
        for (var link : events.of(file.id())) {
            if (!(link.recorded().event() instanceof CaseEvent.Concluded concluded)) continue;
            if (concluded.licence().isEmpty()) continue;
            var licence = licences.find(concluded.licence().get());
            var title = licences.typeName(licence).in(OFFICIAL);
            packed.add(pack(zip, "licences/" + licence.number() + ".pdf", title, licences.open(licence.id())));
        }
        return packed;
    }

    private Map<String, Object> manifest(CaseFile file, List<Packed> packed) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", "tongban-case-archive/1");
        manifest.put("caseId", file.id());
        manifest.put("number", file.number());
        manifest.put("service", catalog.guide(file.guideVersion()).name().in(OFFICIAL));
        manifest.put("implementationCode", file.implementationCode());
        manifest.put("guideVersion", file.guideVersion());
        manifest.put(
                "authority", regions.requireAuthority(file.authority()).name().in(OFFICIAL));
        manifest.put("authorityCode", file.authority());
        manifest.put("division", file.division());
        manifest.put("submittedOn", Zones.dateOf(file.submittedAt()));
        manifest.put("outcome", messages.text("casework.state." + file.state(), OFFICIAL));
        manifest.put("retention", settings.retention());
        manifest.put("files", packed);
        return manifest;
    }

    private static Packed pack(ZipOutputStream zip, String path, String title, InputStream content) throws IOException {
        var digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(path));
        long bytes;
        try (var counted = new DigestInputStream(content, digest)) {
            bytes = counted.transferTo(zip);
        }
        zip.closeEntry();
        return new Packed(path, title, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private InputStream pretty(Object value) {
        return new ByteArrayInputStream(
                json.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(value));
    }

    private InputStream lines(List<?> values) {
        var lines = new StringBuilder();
        for (var value : values) lines.append(json.writeValueAsString(value)).append('\n');
        return bytes(lines.toString());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A name that no unpacking program takes for a path. */
    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
