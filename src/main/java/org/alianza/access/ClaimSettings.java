package org.alianza.access;

import java.util.List;
import java.util.Map;

import org.alianza.account.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What accounts that are kept elsewhere may do.
///
/// @param roles for each role what the claim `roles-claim` calls it, beside the role's own name; nothing unless set
/// @param rolesClaim the claim of a token that tells it, with dots between the names of nested ones as in
/// `realm_access.roles`; `roles` unless set
@ConfigurationProperties("alianza.accounts")
record ClaimSettings(@DefaultValue Map<Role, List<String>> roles, @DefaultValue("roles") String rolesClaim) {
}
