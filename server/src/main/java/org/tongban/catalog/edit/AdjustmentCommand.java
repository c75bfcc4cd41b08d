package org.tongban.catalog.edit;

/** What somebody wants done with an adjustment. */
sealed interface AdjustmentCommand {
    /** Change its files, or what is said of it. */
    record Edit() implements AdjustmentCommand {}

    /** @param files how many it has */
    record Submit(int files) implements AdjustmentCommand {}

    /** By the reviewer whose turn it is. */
    record Approve(String opinion) implements AdjustmentCommand {}

    record SendBack(String reason) implements AdjustmentCommand {}

    record Withdraw(String reason) implements AdjustmentCommand {}
}
