/// Contacts: people at organisations and city halls. They are personal data, kept apart from all else.
@org.jspecify.annotations.NullMarked
package org.alianza.contact;
