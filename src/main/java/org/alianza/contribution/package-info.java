/// What is given, by whom, to which initiative, and how far it has come.
@org.jspecify.annotations.NullMarked
package org.alianza.contribution;
