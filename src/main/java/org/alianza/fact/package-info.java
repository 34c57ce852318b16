/// Values every other room speaks in; no imports of ours.
@org.jspecify.annotations.NullMarked
package org.alianza.fact;
