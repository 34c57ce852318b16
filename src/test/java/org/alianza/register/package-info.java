/// Tests of how what is held is changed.
@org.jspecify.annotations.NullMarked
package org.alianza.register;
