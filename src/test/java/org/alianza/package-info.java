/// Tests of the whole: the doors, the questions and the gates.
@org.jspecify.annotations.NullMarked
package org.alianza;
