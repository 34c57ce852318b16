package org.alianza.command;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Whether somebody looks at what is written. Java can only tell it of its input and output, and reports
/// go to files.
final class Terminal {

    private static final int ERR = 2;

    private Terminal() {
    }

    /// Whether what is written to the standard error stream appears in a terminal; where the machine cannot
    /// tell, it does not.
    static boolean isErr() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> isatty = linker.defaultLookup().find("isatty");
        return isatty.isPresent() && isTerminal(linker, isatty.get());
    }

    @SuppressWarnings("restricted")
    private static boolean isTerminal(Linker linker, MemorySegment isatty) {
        try {
            return (int) linker.downcallHandle(isatty, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)).invokeExact(ERR) == 1;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

}
