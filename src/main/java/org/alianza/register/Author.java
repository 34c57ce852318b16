package org.alianza.register;

import org.alianza.account.Door;

/// Who changes something.
///
/// @param account name of the account; `alianza` for the application itself, `system:maria` for who is known only to
/// the machine, on the command line
/// @param door by which the change comes
public record Author(String account, Door door) {
}
