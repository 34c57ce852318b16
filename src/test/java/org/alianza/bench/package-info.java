/// How fast Alianza answers, beside what the database itself can do.
@org.jspecify.annotations.NullMarked
package org.alianza.bench;
