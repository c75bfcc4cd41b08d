/**
 * How an applicant found it (好差评, 国办发〔2019〕51号): one of five levels, once for each case, after it is concluded. The
 * authority reads the ratings of its own cases; nobody can change one.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ledger", "casework"})
@NullMarked
package org.tongban.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
