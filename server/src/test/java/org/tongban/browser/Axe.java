package org.tongban.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tongban.TestGround;

/**
 * The accessibility checker axe-core in the open page. Most steps of a story show what an earlier one showed: an element
 * is examined once in each surrounding, that is with these ancestors, attributes and states, in this application, at
 * this width and in these colours. What is judged of a page as a whole is judged every time.
 */
final class Axe {
    private static final Set<String> FOUND_GOOD = ConcurrentHashMap.newKeySet();

    /** Every element's surrounding, from the root down; what is named by words alone counts as named. */
    private static final String SURROUNDINGS = """
            window.surroundings = () => {
              const found = new Map();
              const telling = /^(class|role|type|style|disabled|hidden|open|tabindex|aria-(?!label|describedby|controls))/;
              const own = element => element.tagName + [...element.attributes].filter(each => !each.name.startsWith('data-'))
                  .map(each => ' ' + each.name + (telling.test(each.name) ? '=' + each.value : '')).sort().join('')
                + (element.matches(':checked') ? ' checked' : '')
                + ([...element.childNodes].some(each => each.nodeType === 3 && each.data.trim()) ? ' words' : '');
              const walk = (element, above) => {
                const path = above + '>' + own(element);
                if (!found.has(path)) found.set(path, []);
                found.get(path).push(element);
                for (const child of element.children) walk(child, path);
              };
              walk(document.documentElement, location.pathname.split('/')[1] + ' ' + innerWidth
                + (matchMedia('(prefers-color-scheme: dark)').matches ? ' dark' : ''));
              return found;
            }""";

    private static final String RUN = """
            async (unknown) => {
              const found = surroundings();
              const fresh = new Set(unknown.flatMap(each => found.get(each) ?? []));
              const outermost = [...fresh].filter(each => !fresh.has(each.parentElement));
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const run = async (where, what) => (await axe.run(where, { ...what, resultTypes: ['violations'] })).violations;
              const violations = fresh.has(document.documentElement)
                ? await run(document, { runOnly: tags })
                : [
                    ...(outermost.length ? await run({ include: outermost }, { runOnly: tags }) : []),
                    ...(await run(document, { runOnly: { type: 'rule', values: WHOLE } })),
                  ];
              return violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + rule.help + ' ' + node.html));
            }""".replace("WHOLE", """
            ['bypass', 'document-title', 'duplicate-id-aria', 'heading-order', 'html-has-lang', 'landmark-banner-is-top-level',
             'landmark-complementary-is-top-level', 'landmark-contentinfo-is-top-level', 'landmark-main-is-top-level',
             'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main',
             'landmark-one-main', 'landmark-unique', 'page-has-heading-one', 'region', 'skip-link']""");

    private static final String SCRIPT = script() + ";" + SURROUNDINGS;

    private Axe() {}

    /** Stands ready in every page of the window; to put it in at each look takes longer than the look. */
    static void comeAlong(BrowserContext window) {
        window.addInitScript(SCRIPT);
    }

    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        var surroundings = (List<String>) page.evaluate("() => [...surroundings().keys()]");
        var unknown =
                surroundings.stream().filter(each -> !FOUND_GOOD.contains(each)).toList();
        var findings = (List<String>) page.evaluate(RUN, unknown);
        if (findings.isEmpty()) FOUND_GOOD.addAll(unknown);
        return findings;
    }

    private static String script() {
        try {
            return Files.readString(TestGround.ROOT.resolve("web/node_modules/axe-core/axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException("Run 'npm ci' in web/ first", missing);
        }
    }
}
