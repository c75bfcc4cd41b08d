package org.tongban.catalog.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is done to something that is there already. Who names none wants it for the first time: the change of a licence is
 * not what "licence" means.
 */
enum Act {
    CHANGE("变更", "更正", "换发", "更名", "转让", "扩大", "缩小"),
    RENEW("延续", "延期", "续期", "期满", "到期", "换证", "换发", "换领", "校验", "复审", "复查", "年检", "年审", "审验"),
    REPLACE("补办", "补发", "补领", "补证", "补换", "遗失", "挂失", "增补"),
    END("注销", "终止", "歇业", "停业", "撤销", "解除", "缴销", "作废", "减少", "退费"),
    MOVE("转移", "转入", "转出", "过户", "迁移", "互转"),
    RESUME("恢复", "复业", "解挂"),
    ASK("查询", "咨询", "指引", "查阅", "投诉", "信息发布", "政策"),
    BRANCH("分公司", "分支机构", "分社", "分校");

    private final List<String> words;

    Act(String... words) {
        this.words = List.of(words);
    }

    static Set<Act> of(String text) {
        var acts = EnumSet.noneOf(Act.class);
        Arrays.stream(values())
                .filter(act -> act.words.stream().anyMatch(text::contains))
                .forEach(acts::add);
        return acts;
    }
}
