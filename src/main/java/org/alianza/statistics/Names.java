package org.alianza.statistics;

import java.util.Map;

import org.alianza.contribution.Given;
import org.alianza.fact.Translations;

/// What the ids in samples stand for.
///
/// @param topics names of topics, by id
/// @param gifts contributions, by id
record Names(Map<String, Translations> topics, Map<String, Given> gifts) {
}
