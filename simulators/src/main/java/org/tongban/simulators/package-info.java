/**
 * Stands for the outside systems of a demo installation and of the tests: an SMS gateway, a mail server and the
 * central platform of investment projects.
 * Catches what the platform sends, keeps the newest in memory and shows it on a page.
 */
@NullMarked
package org.tongban.simulators;

import org.jspecify.annotations.NullMarked;
