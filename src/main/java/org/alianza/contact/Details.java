package org.alianza.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// What is told of a person, as somebody wrote it.
///
/// @param name of the person
/// @param position null: not known
/// @param email null: none
/// @param telephone null: none
/// @param purpose why it is held
/// @param source id of the source that tells it; null: see origin
/// @param origin who gave it, in words; null: see source
/// @param expires last day on which it is held
/// @param noticeGiven day on which the person was told; null: not yet
record Details(String name, @Nullable String position, @Nullable String email, @Nullable String telephone, String purpose,
        @Nullable String source, @Nullable String origin, LocalDate expires, @Nullable LocalDate noticeGiven) {

    /// What is kept of it, if nothing is wrong with it.
    ///
    /// @param form takes what is wrong
    /// @param country of the party; empty: not known
    /// @param known whether the source is there
    Map<String, Object> checked(Form form, String country, boolean known, LocalDate today, LocalDate last) {
        Map<String, Object> kept = new HashMap<>();
        put(kept, "name", form.required("name", this.name));
        put(kept, "position", form.words("position", this.position));
        String address = form.email(this.email);
        put(kept, "email", address);
        put(kept, "emailKey", (address != null) ? address.toLowerCase(Locale.ROOT) : null);
        number(kept, form.telephone(this.telephone, country.isEmpty() ? null : country));
        put(kept, "purpose", form.required("purpose", this.purpose));
        String words = form.words("origin", this.origin);
        form.origin(this.source, known, words);
        put(kept, "origin", words);
        form.expires(this.expires, today, last);
        put(kept, "expires", this.expires);
        form.noticeGiven(this.noticeGiven, today);
        put(kept, "noticeGiven", this.noticeGiven);
        return kept;
    }

    private static void number(Map<String, Object> kept, @Nullable PhoneNumber number) {
        if (number != null) {
            kept.put("telephone", PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164));
            put(kept, "extension", number.hasExtension() ? number.getExtension() : null);
        }
    }

    private static void put(Map<String, Object> kept, String column, @Nullable Object value) {
        if (value != null) {
            kept.put(column, value);
        }
    }

}
