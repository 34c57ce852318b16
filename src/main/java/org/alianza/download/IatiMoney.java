package org.alianza.download;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import javax.xml.stream.XMLStreamException;

import org.alianza.fact.Money;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;

/// Contributions of money as transactions of IATI: one for each stage of which an amount and a day are known. What is
/// given in kind has no place there.
///
/// @param view of whoever asks
record IatiMoney(View view) {

    private static final int FIRST_YEAR = 1;

    void write(XmlFile xml, List<Properties> gifts, Function<Properties, Link> giver) throws XMLStreamException {
        if (!this.view.sees("Contribution", "money") || !this.view.sees("Contribution", "stageHistory")) {
            return;
        }
        for (Properties gift : gifts) {
            for (Properties stage : gift.maps("stages")) {
                transaction(xml, stage, giver.apply(gift));
            }
        }
    }

    private void transaction(XmlFile xml, Properties stage, Link giver) throws XMLStreamException {
        String type = IatiCodes.transaction(stage.required("stage"));
        Money money = stage.money();
        LocalDate day = LocalDate.parse(stage.required("holdsFrom"));
        if (type == null || money == null || day.getYear() <= FIRST_YEAR) {
            return;
        }
        xml.begin("transaction");
        xml.empty("transaction-type", "code", type);
        xml.empty("transaction-date", "iso-date", day);
        xml.text("value", money.amount().toPlainString(), "currency", money.currency().getCurrencyCode(), "value-date", day);
        Translations description = Translations.of(stage, "description");
        if (!description.texts().isEmpty() && this.view.sees("Contribution", "description")) {
            IatiActivity.narrated(xml, "description", description);
        }
        IatiActivity.narrated(xml, "provider-org", giver.name(), "ref", giver.identifiers().isEmpty() ? null : giver.identifiers().getFirst(),
                "type", IatiCodes.organisation(giver));
        xml.end();
    }

}
