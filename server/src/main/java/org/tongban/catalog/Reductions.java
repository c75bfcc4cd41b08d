package org.tongban.catalog;

import java.util.List;

/**
 * The four reductions (减材料、减环节、减时限、减跑动): what the law would ask of an applicant, and what is asked now.
 *
 * @param days empty where law and promise count different days, so that neither can be taken from the other
 * @param verified false where what the law would ask was written down without its text at hand
 */
public record Reductions(Figure materials, Figure steps, Figure days, Figure visits, boolean verified) {
    /** Nothing yet; begin a total with it. */
    public static final Reductions NONE = new Reductions(Figure.NONE, Figure.NONE, Figure.NONE, Figure.NONE, true);

    /** @param items how many items the figure is of; 0 where nobody wrote down what the law would ask */
    public record Figure(int items, int byLaw, int now) {
        public static final Figure NONE = new Figure(0, 0, 0);

        static Figure of(int byLaw, int now) {
            return Statutory.isStated(byLaw) ? new Figure(1, byLaw, now) : NONE;
        }

        public boolean isStated() {
            return items > 0;
        }

        public int saved() {
            return byLaw - now;
        }

        /** Of a hundred; 0 where the law would ask for nothing. */
        public int savedPercent() {
            return byLaw == 0 ? 0 : Math.round(100f * saved() / byLaw);
        }

        Figure plus(Figure other) {
            return new Figure(items + other.items, byLaw + other.byLaw, now + other.now);
        }
    }

    public static Reductions of(Guide guide) {
        var byLaw = guide.listFacts().byLaw();
        return new Reductions(
                Figure.of(byLaw.materials(), handedIn(guide)),
                Figure.of(byLaw.steps(), guide.process().size()),
                days(guide.limits()),
                Figure.of(byLaw.visits(), guide.visits().count()),
                byLaw.verified());
    }

    /** At most, whatever the scenario. */
    public static int handedIn(Guide guide) {
        return (int)
                guide.materials().stream().filter(MaterialWriter::isHandedIn).count();
    }

    private static Figure days(Limits limits) {
        var byLaw = limits.statutory();
        var now = limits.promised();
        var comparable = !byLaw.isOnTheSpot() && (now.isOnTheSpot() || byLaw.countsTheSameDaysAs(now));
        return comparable ? new Figure(1, byLaw.wholeDays(), now.wholeDays()) : Figure.NONE;
    }

    public Reductions plus(Reductions other) {
        return new Reductions(
                materials.plus(other.materials),
                steps.plus(other.steps),
                days.plus(other.days),
                visits.plus(other.visits),
                verified && other.verified);
    }

    public boolean isAnyStated() {
        return List.of(materials, steps, days, visits).stream().anyMatch(Figure::isStated);
    }
}
