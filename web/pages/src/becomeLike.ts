/**
 * Gives `old` the content of `fresh` and keeps every node that both have: what is pressed or has the focus at that
 * moment stays under the finger, and nothing blinks.
 */
export function becomeLike(old: Element, fresh: Element) {
    let at = old.firstChild;
    for (const wanted of [...fresh.childNodes]) {
        const kept = firstAlike(at, wanted);
        if (!kept) {
            old.insertBefore(document.importNode(wanted, true), at);
            continue;
        }
        while (at && at !== kept) at = withoutIt(at);
        at = kept.nextSibling;
        update(kept, wanted);
    }
    while (at) at = withoutIt(at);
}

function firstAlike(from: ChildNode | null, wanted: Node) {
    let each = from;
    while (each && !(each.nodeName === wanted.nodeName && keyOf(each) === keyOf(wanted))) each = each.nextSibling;
    return each;
}

/** A question is the same question if its first answer is; what has no id is told by its place. */
function keyOf(node: Node) {
    if (!(node instanceof Element)) return '';
    return node.id || (node.querySelector('[id]')?.id ?? '');
}

function withoutIt(node: ChildNode) {
    const next = node.nextSibling;
    node.remove();
    return next;
}

function update(old: Node, wanted: Node) {
    if (!(old instanceof Element && wanted instanceof Element)) {
        if (old.nodeValue !== wanted.nodeValue) old.nodeValue = wanted.nodeValue;
        return;
    }
    for (const name of old.getAttributeNames()) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    if (old instanceof HTMLInputElement) old.checked = old.defaultChecked;
    becomeLike(old, wanted);
}
