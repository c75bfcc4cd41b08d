package org.tongban.catalog.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.CatalogRejection;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.Portal;
import org.tongban.document.Lettering;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;
import org.tongban.region.Regions;

/** {@code GET /guides/{slug}/{division}/picture.png}: what is shown of a guide where its address is shared. */
@Controller
class GuidePicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int LEFT = 96;
    private static final int MOST_KEPT = 300;

    /** The paper, ink, blue and vermilion of the pages. */
    private static final Color PAPER = Color.WHITE;

    private static final Color INK = new Color(0x1a1f26);
    private static final Color SOFT = new Color(0x4b5560);
    private static final Color BLUE = new Color(0x17509a);
    private static final Color SEAL = new Color(0xb92c1c);

    private static final Lettering TITLE = new Lettering(true, 72);
    private static final Lettering TEXT = new Lettering(false, 38);
    private static final Lettering SMALL = new Lettering(true, 34);

    private final Portal portal;
    private final Catalog catalog;
    private final Regions regions;
    private final Cache<Key, byte[]> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private record Key(long edition, String slug, String division, boolean english) {}

    GuidePicture(Portal portal, Catalog catalog, Regions regions) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
    }

    static String path(String guide, Words w) {
        return guide + "/picture.png" + (w.english() ? "?lang=en" : "");
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "show a picture of a guide where it is shared")
    @GetMapping("/guides/{slug}/{division}/picture.png")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String division) {
        var w = portal.words();
        regions.requireDivision(division);
        var found = catalog.item(slug)
                .flatMap(item -> catalog.implementation(item, division))
                .orElseThrow(() -> new RejectedException(new CatalogRejection.NotOffered(slug, division)));
        var key = new Key(catalog.edition(), found.item().slug(), found.division(), w.english());
        var png = kept.get(key, _ -> drawn(found, w));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag('"' + Sha256.hex(png).substring(0, 24) + '"')
                .body(png);
    }

    private byte[] drawn(Implementation found, Words w) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(PAPER);
            pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
            pen.setColor(BLUE);
            pen.fill(new Rectangle2D.Double(0, 0, 24, HEIGHT));
            pen.setColor(SEAL);
            pen.fill(new Rectangle2D.Double(LEFT, 76, 40, 40));
            pen.setColor(INK);
            pen.fill(SMALL.outline(regions.region().title().in(w.language()), LEFT + 60.0, 108));
            var y = 234.0;
            for (var line : TITLE.wrapped(found.item().name().in(w.language()), WIDTH - 2.0 * LEFT, 3)) {
                pen.fill(TITLE.outline(line, LEFT, y));
                y += 96;
            }
            pen.setColor(SOFT);
            pen.fill(TEXT.outline(facts(found, w), LEFT, HEIGHT - 130.0));
            var who = TEXT.wrapped(found.authority().name().in(w.language()), WIDTH - 2.0 * LEFT, 1);
            pen.fill(TEXT.outline(who.getFirst(), LEFT, HEIGHT - 72.0));
        } finally {
            pen.dispose();
        }
        return png(image);
    }

    /** How long it takes and how often one comes; nothing where that is not written. */
    private String facts(Implementation found, Words w) {
        return catalog.find(found.item().slug(), found.division())
                .map(service -> w.of("page.guide.promised")
                        + (w.english() ? ": " : "：")
                        + LimitWriter.limit(service.guide(), w).promised()
                        + (w.english() ? ", " : "，")
                        + (service.guide().visits().count() == 0
                                ? w.of("page.card.noVisit")
                                : w.count(
                                        "page.card.visits",
                                        service.guide().visits().count())))
                .orElse("");
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
