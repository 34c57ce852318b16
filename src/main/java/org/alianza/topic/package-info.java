/// What something is about: sectors, goals and local themes.
@org.jspecify.annotations.NullMarked
package org.alianza.topic;
