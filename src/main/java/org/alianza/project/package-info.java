/// Initiatives: who takes part, how they stand, what they consist of and what is measured.
@org.jspecify.annotations.NullMarked
package org.alianza.project;
