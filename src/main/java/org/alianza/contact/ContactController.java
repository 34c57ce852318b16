package org.alianza.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.alianza.account.Caller;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.listing.EntityConnection;
import org.alianza.listing.PageSizes;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.register.Author;
import org.alianza.register.Register;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ContactController {

    private final Contacts contacts;

    private final ContactList list;

    private final Register register;

    private final PageSizes pages;

    ContactController(Contacts contacts, ContactList list, Register register, PageSizes pages) {
        this.contacts = contacts;
        this.list = list;
        this.register = register;
        this.pages = pages;
    }

    @QueryMapping
    EntityConnection<Contact> contacts(@Argument @Nullable String of, @Argument @Nullable String email, @Argument @Nullable String name,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        String party = (of != null) ? this.register.now(of) : null;
        return this.list.page(new ContactList.Wanted(party, email, name), this.pages.size("first", first), after);
    }

    @BatchMapping(typeName = "Organisation", field = "contacts")
    Map<Organisation, List<Contact>> ofOrganisations(List<Organisation> organisations) {
        return this.list.of(organisations);
    }

    @BatchMapping(typeName = "City", field = "contacts")
    Map<City, List<Contact>> ofCities(List<City> cities) {
        return this.list.of(cities);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> party(Contact contact, DataLoader<Claim.Key, @Nullable Entity> entities) {
        return entities.load(new Claim.Key(contact.party(), contact.at()));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> source(Contact contact, DataLoader<Claim.Key, @Nullable Entity> entities) {
        return (contact.source() != null) ? entities.load(new Claim.Key(contact.source(), contact.at())) : CompletableFuture.completedFuture(null);
    }

    @SchemaMapping(typeName = "ErasedContact")
    CompletableFuture<@Nullable Entity> party(Erased erased, DataLoader<Claim.Key, @Nullable Entity> entities) {
        return entities.load(new Claim.Key(erased.party(), erased.at()));
    }

    @MutationMapping
    Contact createContact(@Argument CreateContactInput input, Caller caller) {
        return this.contacts.create(author(caller), input.party(), new Details(input.name(), input.position(), input.email(), input.telephone(),
                input.purpose(), input.source(), input.origin(), input.expires(), input.noticeGiven()));
    }

    @MutationMapping
    Contact updateContact(@Argument UpdateContactInput input, Caller caller) {
        return this.contacts.update(author(caller), input.id(), input.version(), input::over);
    }

    @MutationMapping
    Erased eraseContact(@Argument EraseContactInput input, Caller caller) {
        return this.contacts.erase(author(caller), input.id(), input.reason());
    }

    private static Author author(Caller caller) {
        return new Author(caller.name(), caller.door());
    }

    /// One more person.
    record CreateContactInput(String party, String name, @Nullable String position, @Nullable String email, @Nullable String telephone,
            String purpose, @Nullable String source, @Nullable String origin, LocalDate expires, @Nullable LocalDate noticeGiven) {
    }

    /// What is to be changed; what is absent stays, what is null is to be empty.
    record UpdateContactInput(String id, int version, ArgumentValue<String> name, ArgumentValue<String> position, ArgumentValue<String> email,
            ArgumentValue<String> telephone, ArgumentValue<String> purpose, ArgumentValue<String> source, ArgumentValue<String> origin,
            ArgumentValue<LocalDate> expires, ArgumentValue<LocalDate> noticeGiven) {

        private Details over(Contact now) {
            String number = (now.extension() != null) ? "%s;ext=%s".formatted(now.telephone(), now.extension()) : now.telephone();
            return new Details(Objects.requireNonNullElse(given(this.name, now.name()), ""), given(this.position, now.position()),
                    given(this.email, now.email()), given(this.telephone, number),
                    Objects.requireNonNullElse(given(this.purpose, now.purpose()), ""), given(this.source, now.source()),
                    given(this.origin, now.origin()), Objects.requireNonNullElse(given(this.expires, now.expires()), now.expires()),
                    given(this.noticeGiven, now.noticeGiven()));
        }

        private static <T> @Nullable T given(ArgumentValue<T> value, @Nullable T now) {
            return value.isOmitted() ? now : value.value();
        }

    }

    /// What is to be erased.
    record EraseContactInput(String id, String reason) {
    }

}
