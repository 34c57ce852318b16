package org.alianza.register;

/// Who changes something.
///
/// @param account name of the account; `alianza` for the application itself
/// @param door by which the change comes
public record Author(String account, Door door) {
}
