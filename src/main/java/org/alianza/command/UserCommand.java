package org.alianza.command;

import picocli.CommandLine.Command;

/// What can be done with accounts.
@Command(name = "user")
final class UserCommand {
}
