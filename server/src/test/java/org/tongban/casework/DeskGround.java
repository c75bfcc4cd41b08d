package org.tongban.casework;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.Screens;
import org.tongban.catalog.Catalog;
import org.tongban.identity.IdentityFixtures;
import org.tongban.identity.IdentityFixtures.SignedInPerson;
import org.tongban.identity.IdentityFixtures.SignedInStaff;
import org.tongban.platform.FileStore;
import org.tongban.platform.Role;

/** Cases of Yuzhong's market regulation, and its staff at their screens. */
final class DeskGround {
    static final String YUZHONG = "11500103TB0000079Y";
    static final String WANZHOU = "11500101TB000001XR";
    static final String FOOD = "food-business-licence";

    private static final Map<String, String> NOODLES =
            Map.of("business", "restaurant", "coldFood", "no", "area", "small", "byAgent", "no");
    private static final Map<String, String> SHOP =
            Map.of("business", "shop", "looseCooked", "no", "area", "small", "byAgent", "no");

    private final Casework casework;
    private final Catalog catalog;
    private final FileStore files;
    private final IdentityFixtures people;

    DeskGround(ApplicationContext context) {
        casework = context.getBean(Casework.class);
        catalog = context.getBean(Catalog.class);
        files = context.getBean(FileStore.class);
        people = new IdentityFixtures(context);
    }

    SignedInPerson applicant() {
        return people.person("李小渝");
    }

    SignedInStaff yuzhong(Role role) {
        return people.staff(role, YUZHONG, "500103");
    }

    SignedInStaff wanzhou(Role role) {
        return people.staff(role, WANZHOU, "500101");
    }

    /** A noodle shop: it is checked on site. */
    CaseFile noodles(SignedInPerson applicant) {
        return open(applicant, NOODLES);
    }

    /** A corner shop: nobody has to look at it. */
    CaseFile shop(SignedInPerson applicant) {
        return open(applicant, SHOP);
    }

    private CaseFile open(SignedInPerson applicant, Map<String, String> answers) {
        var item = catalog.service(FOOD, "500103");
        var form = Map.of(
                "operatorName", "渝中区李小渝小面馆",
                "chief", "李小渝",
                "contactName", "李小渝",
                "contactPhone", applicant.phone(),
                "premisesAddress", "民权路 28 号附 3 号",
                "area", "46",
                "items", "热食类食品制售");
        var sketch = files.put(picture());
        var materials = List.of(
                new CaseContent.Material("businessLicence", "营业执照", "licence", "92500103MA5XXXXX0X", List.of()),
                new CaseContent.Material("identity", "身份证明", "identity", "", List.of()),
                new CaseContent.Material(
                        "layout",
                        "布局图",
                        "upload",
                        "",
                        List.of(new CaseContent.File(
                                sketch.sha256(), "布局图.png", sketch.mediaType(), sketch.sizeBytes()))),
                new CaseContent.Material("rules", "管理制度", "commitment", "本人承诺已建立食品安全管理制度。", List.of()));
        return casework.open(
                new CaseSnapshot(
                        applicant.id(),
                        "李**",
                        FOOD,
                        item.guideVersion(),
                        item.implementationCode(),
                        item.authority(),
                        item.division(),
                        CaseTerms.of(item.guide(), answers),
                        new CaseContent(applicant.name(), form, answers, materials)),
                applicant.caller());
    }

    CaseFile does(CaseFile file, SignedInStaff staff, CaseCommand command) {
        return casework.command(file.id(), file.version(), command, staff.caller());
    }

    /** Accepted and reviewed: the head has the turn. */
    CaseFile reviewed(CaseFile file) {
        var accepted = does(file, yuzhong(Role.WINDOW), new CaseCommand.Accept());
        var points = accepted.terms().checklist().stream()
                .collect(java.util.stream.Collectors.toMap(point -> point, _ -> true));
        return does(accepted, yuzhong(Role.OFFICER), new CaseCommand.Review(points, "各项均符合要求，建议准予。", true));
    }

    /** The applicant hands in again what was handed in before: enough to bring the case back. */
    void corrects(CaseFile file, SignedInPerson applicant) {
        var now = casework.find(file.id(), applicant.caller());
        var content = casework.content(file.id(), applicant.caller());
        casework.command(file.id(), now.version(), new CaseCommand.Correct(content), applicant.caller());
    }

    CaseFile now(CaseFile file, SignedInStaff staff) {
        return casework.find(file.id(), staff.caller());
    }

    /** The desk with a case open in front of a member of staff. */
    static Page at(Page page, Screens screens, SignedInStaff staff, String address) {
        var pair = staff.cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        page.navigate("/desk" + address);
        return page;
    }

    static byte[] picture() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(Color.DARK_GRAY);
        for (var room = 0; room < 3; room++) pen.drawRect(40 + room * 190, 60, 170, 360);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
