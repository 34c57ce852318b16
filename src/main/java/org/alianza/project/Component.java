package org.alianza.project;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Translations;

/// A part, service or line of work of a project.
///
/// @param id of the claim
/// @param name in several languages
/// @param at the dates it was asked for
record Component(String id, Translations name, Moment at) implements Claim {
}
