/// Who is asking: accounts kept here, their passwords and keys, and what each role may do.
@org.jspecify.annotations.NullMarked
package org.alianza.account;
