/// What the office hands over of what it knows: the briefing on a city and the management report, made of answers
/// of the graph.
@org.jspecify.annotations.NullMarked
package org.alianza.briefing;
