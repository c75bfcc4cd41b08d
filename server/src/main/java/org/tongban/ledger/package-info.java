/**
 * The append-only log in which every act leaves a leaf: a kind, a salted hash, a time, and nothing personal. Commands
 * insert leaves unordered, in their own transaction; the tree, its checkpoints and its proofs are built over them.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.tongban.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
