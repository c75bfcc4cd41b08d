package org.tongban.document;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.document.Paper.AcceptanceNotice;
import org.tongban.document.Paper.AcceptanceRefusal;
import org.tongban.document.Paper.CaseHead;
import org.tongban.document.Paper.Contact;
import org.tongban.document.Paper.Correction;
import org.tongban.document.Paper.CorrectionNotice;
import org.tongban.document.Paper.Due;
import org.tongban.document.Paper.Grant;
import org.tongban.document.Paper.MaterialLine;
import org.tongban.document.Paper.Receipt;
import org.tongban.document.Paper.Refusal;
import org.tongban.document.Paper.Remedies;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.WorkingCalendar;

/** Papers with invented people, as the service would make them. */
final class Samples {
    static final String AUTHORITY = "11500103009296123J";
    static final String NAME = "重庆市渝中区市场监督管理局";
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate SUBMITTED = LocalDate.of(2026, 9, 28);

    private Samples() {}

    static CaseHead head() {
        return new CaseHead("500103-20260928-000123", "食品经营许可（新办）", "买买提·吐尔逊", "9999**********1234", SUBMITTED, true);
    }

    static Due due() {
        var holidays = List.of(
                new CalendarDay(LocalDate.of(2026, 10, 1), CalendarDay.Kind.HOLIDAY, "国庆节"),
                new CalendarDay(LocalDate.of(2026, 10, 2), CalendarDay.Kind.HOLIDAY, "国庆节"),
                new CalendarDay(LocalDate.of(2026, 10, 10), CalendarDay.Kind.MAKE_UP_WORKDAY, "国庆节"));
        var calendar = new WorkingCalendar(holidays, Set.of(2026));
        var due = calendar.add(SUBMITTED, 5);
        return new Due(
                java.util.Optional.of(due),
                java.util.Optional.of(calendar.add(SUBMITTED, 20)),
                false,
                "承诺期限为 5 个工作日，从收到申请的第二天起算，到 2026年10月7日为止；其中周末、放假的日子不计。",
                Due.reckoned(calendar.list(SUBMITTED, due), CalendarDay::isWorking, _ -> ""));
    }

    static Contact contact() {
        return new Contact("023-63765109", "023-12315", "渝中区和平路街道政务服务中心 2 楼 15 号窗口");
    }

    static Receipt receipt() {
        var materials = List.of(
                new MaterialLine("居民身份证", "已通过实名核验，免交"),
                new MaterialLine("营业执照", "电子证照自动调取，免交"),
                new MaterialLine("经营场所平面图", "本人上传 1 份"));
        return new Receipt(
                head(),
                materials,
                due(),
                contact(),
                "http://localhost:8080/my/cases/0198f3a2-7c1e-7b6a-9c39-2f6f4f7f0001");
    }

    static AcceptanceNotice acceptance() {
        return new AcceptanceNotice(head(), SUBMITTED.plusDays(1), List.of(), due(), contact());
    }

    static CorrectionNotice correction() {
        var corrections = List.of(
                new Correction("材料：经营场所平面图", "不清楚", "请重新拍照或扫描，四周标明尺寸，能看清操作间、洗消间的位置。"),
                new Correction("栏目：经营面积（平方米）", "与材料不一致", "平面图上是 86 平方米，表中填的是 68，请核对后改正。"));
        return new CorrectionNotice(head(), corrections, LocalDate.of(2026, 10, 20), contact());
    }

    static Remedies remedies() {
        return new Remedies("重庆市渝中区人民政府", "有管辖权的人民法院");
    }

    static AcceptanceRefusal acceptanceRefusal() {
        return new AcceptanceRefusal(
                head(), "您申请的经营场所位于江北区，不属于本机关职权范围，应当向重庆市江北区市场监督管理局申请。", List.of("《食品经营许可和备案管理办法》第七条"), remedies());
    }

    static Grant grant() {
        return new Grant(
                head(),
                SUBMITTED,
                List.of("《中华人民共和国食品安全法》第三十五条"),
                "按核准的经营项目经营，冷食类食品制售须在专间内进行。",
                List.of(),
                "《食品经营许可证》");
    }

    static Refusal refusal() {
        return refusal(head());
    }

    static Refusal refusal(CaseHead head) {
        return new Refusal(
                head, SUBMITTED, "经现场核查，经营场所未设置独立的餐用具洗消间，不符合法定条件。", List.of("《食品经营许可和备案管理办法》第十七条"), remedies());
    }

    static List<Paper> all() {
        return List.of(receipt(), acceptance(), correction(), acceptanceRefusal(), grant(), refusal());
    }

    static Printed printed(Paper paper) {
        var letterhead = new Letterhead(NAME, "渝中市监" + paper.kind().word() + "〔2026〕123号", LocalDate.of(2026, 11, 22));
        Map<String, Object> model = Map.of("letterhead", letterhead, "title", "文书", "paper", paper);
        return new Printer().print("document/" + paper.kind().template() + ".jte", model, "文书", NOW);
    }

    static DemoAuthority authority(Path folder) {
        return new DemoAuthority(folder.resolve("seals"), folder.resolve("keys"));
    }
}
