/// The mutations: what an office records, as rows of the register.
@org.jspecify.annotations.NullMarked
package org.alianza.edit;
