/// Tests of the room intake.
@org.jspecify.annotations.NullMarked
package org.alianza.intake;
