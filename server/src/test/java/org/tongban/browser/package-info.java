/** What stories in the browser stand on: Chromium at phone and desk size, axe, screenshots in target/screenshots. */
package org.tongban.browser;
