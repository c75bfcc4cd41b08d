package org.tongban.catalog.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What two edits of one file give together, line by line: the other's that was published meanwhile, and one's own. Where
 * both say something else of the same line there is nothing to be had, and a person has to look.
 */
final class MergedText {
    /** Longer differences than this many pairs of lines are for people. */
    private static final long MOST_PAIRS = 6_000_000;

    private MergedText() {}

    /** A stretch of the base's lines that one side has replaced; may be empty, where lines were put in. */
    private record Hunk(int start, int end, List<String> lines) {
        boolean meets(Hunk other) {
            var sameGap = start == end && other.start == other.end && start == other.start;
            return sameGap || start < other.end && other.start < end;
        }
    }

    /**
     * @param base what both began with; empty where there was no file, as with the others
     * @return the file as it will be, or nothing where both changed the same
     */
    static Optional<Optional<byte[]>> of(
            String path, Optional<byte[]> base, Optional<byte[]> theirs, Optional<byte[]> ours) {
        if (same(base, theirs) || same(theirs, ours)) return Optional.of(ours);
        if (same(base, ours)) return Optional.of(theirs);
        if (base.isEmpty() || theirs.isEmpty() || ours.isEmpty()) return Optional.empty();
        return merged(lines(base.get()), lines(theirs.get()), lines(ours.get()), path.endsWith(".csv"))
                .map(Optional::of);
    }

    static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.orElseThrow()));
    }

    /** @param rows whether lines put in at the same place may stand one after the other */
    private static Optional<byte[]> merged(List<String> base, List<String> theirs, List<String> ours, boolean rows) {
        var one = hunks(base, theirs);
        var other = hunks(base, ours);
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        var all = new ArrayList<>(one.get());
        for (var hunk : other.get()) {
            var met = one.get().stream().filter(hunk::meets).toList();
            if (met.contains(hunk)) continue;
            var onlyRowsAdded =
                    rows && hunk.start() == hunk.end() && met.stream().allMatch(each -> each.start() == each.end());
            if (!met.isEmpty() && !onlyRowsAdded) return Optional.empty();
            all.add(hunk);
        }
        all.sort((left, right) -> left.start() != right.start()
                ? Integer.compare(left.start(), right.start())
                : Integer.compare(left.end(), right.end()));
        return Optional.of(applied(base, all));
    }

    private static byte[] applied(List<String> base, List<Hunk> hunks) {
        var text = new StringBuilder();
        var at = 0;
        for (var hunk : hunks) {
            while (at < hunk.start()) text.append(base.get(at++));
            if (!hunk.lines().isEmpty() && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
            hunk.lines().forEach(text::append);
            at = hunk.end();
        }
        while (at < base.size()) text.append(base.get(at++));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With their ends. */
    private static List<String> lines(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var end = text.indexOf('\n', at);
            var next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(at, next));
            at = next;
        }
        return lines;
    }

    private static Optional<List<Hunk>> hunks(List<String> base, List<String> side) {
        var start = 0;
        while (start < base.size() && start < side.size() && base.get(start).equals(side.get(start))) start++;
        var tail = 0;
        while (tail < base.size() - start
                && tail < side.size() - start
                && base.get(base.size() - 1 - tail).equals(side.get(side.size() - 1 - tail))) tail++;
        var left = base.subList(start, base.size() - tail);
        var right = side.subList(start, side.size() - tail);
        if ((long) left.size() * right.size() > MOST_PAIRS) return Optional.empty();
        return Optional.of(between(left, right, start));
    }

    /** By the longest common sequence of lines. */
    private static List<Hunk> between(List<String> left, List<String> right, int offset) {
        var common = new int[left.size() + 1][right.size() + 1];
        for (var i = left.size() - 1; i >= 0; i--) {
            for (var j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var hunks = new ArrayList<Hunk>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            var fromLeft = i;
            var fromRight = j;
            while (i < left.size() || j < right.size()) {
                if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) break;
                if (j >= right.size() || i < left.size() && common[i + 1][j] >= common[i][j + 1]) i++;
                else j++;
            }
            if (i > fromLeft || j > fromRight)
                hunks.add(new Hunk(offset + fromLeft, offset + i, List.copyOf(right.subList(fromRight, j))));
            while (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                i++;
                j++;
            }
        }
        return hunks;
    }
}
