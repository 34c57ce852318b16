/// Pages for people: each shows what one question to the graph answers, and works without a script. Briefings tell who
/// reads them what they may see, so everyone may have one where the public view is on; the management report, which is for
/// the council to publish, is for staff.
@org.jspecify.annotations.NullMarked
package org.alianza.page;
