package org.alianza.command;

import picocli.CommandLine.Command;

/// What can be done with keys.
@Command(name = "key")
final class KeyCommand {
}
