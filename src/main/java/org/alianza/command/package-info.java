/// The command line: imports, exports, checks of files, accounts and keys without a browser.
@org.jspecify.annotations.NullMarked
package org.alianza.command;
