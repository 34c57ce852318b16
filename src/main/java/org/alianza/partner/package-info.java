/// Parties: organisations and cities.
@org.jspecify.annotations.NullMarked
package org.alianza.partner;
