package org.alianza.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ApiKeyController {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyController.class);

    private final ApiKeys keys;

    private final Accounts accounts;

    private final NewKeys newKeys;

    private final Clock clock;

    ApiKeyController(ApiKeys keys, Accounts accounts, NewKeys newKeys, Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.newKeys = newKeys;
        this.clock = clock;
    }

    @QueryMapping
    List<ApiKey> apiKeys(@Argument @Nullable String account, Caller caller) {
        if (account == null) {
            return this.keys.of(List.of(caller.name()));
        }
        Account owner = this.accounts.find(account).orElseThrow(() -> Problem.invalid("account", account, "the name of an account"));
        return this.keys.of(List.of(owner.name()));
    }

    @SchemaMapping
    LocalDate expires(ApiKey key) {
        return key.expiresAt().minusNanos(1).atZone(this.clock.getZone()).toLocalDate();
    }

    /// Not with a key: who found one could make others that outlive it.
    @MutationMapping
    ApiKeys.Made createApiKey(@Argument CreateApiKeyInput input, Caller caller) {
        if (!caller.local()) {
            throw Problem.invalid("input.name", input.name(), "a session that was begun with a password, not a key,");
        }
        ApiKeys.Made made = this.newKeys.make("input.", caller.name(), Objects.requireNonNull(caller.role()), input.name(), input.role(), input.expires());
        LOG.info("{} made the key {} with the role {}", caller.name(), made.key().id(), made.key().role());
        return made;
    }

    @MutationMapping
    ApiKey revokeApiKey(@Argument String id, Caller caller) {
        ApiKey key = this.keys.find(id)
            .filter(found -> found.owner().equals(caller.name()) || caller.may(Role.ADMIN))
            .orElseThrow(() -> Problem.invalid("id", id, "the id of a key of yours"));
        LOG.info("{} revoked the key {} of {}", caller.name(), key.id(), key.owner());
        return this.keys.revoke(key);
    }

    /// A new key.
    record CreateApiKeyInput(String name, Role role, @Nullable LocalDate expires) {
    }

}
