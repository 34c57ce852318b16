/// Visits, delegations, workshops, meetings and other events.
@org.jspecify.annotations.NullMarked
package org.alianza.event;
