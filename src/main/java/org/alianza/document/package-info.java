/// Documents to hand over: what they say, and how that is written as a page, as Markdown, for print and for a word
/// processor.
@org.jspecify.annotations.NullMarked
package org.alianza.document;
