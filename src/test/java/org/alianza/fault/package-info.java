/// What happens when something goes wrong that no program can prevent. A few rounds of each belong to the tests;
/// `-Dalianza.test.rounds=50` makes more of them.
@org.jspecify.annotations.NullMarked
package org.alianza.fault;
