/// Pages for people: each shows what one question to the graph answers, and works without a script.
@org.jspecify.annotations.NullMarked
package org.alianza.page;
