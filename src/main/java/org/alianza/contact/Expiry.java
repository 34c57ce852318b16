package org.alianza.contact;

import org.alianza.account.Door;
import org.alianza.register.Author;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Erases contacts whose last day is over: every night, and at the start for nights that were missed.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private static final Author ITSELF = new Author("alianza", Door.SCHEDULE);

    private final Contacts contacts;

    Expiry(Contacts contacts) {
        this.contacts = contacts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "${alianza.time-zone}")
    void erase() {
        try {
            int erased = this.contacts.eraseExpired(ITSELF);
            if (erased > 0) {
                LOG.info("{} contacts had expired and were erased", erased);
            }
        }
        catch (RuntimeException e) {
            // Nobody sees them any more, and the rest of the application has to go on.
            LOG.error("Expired contacts could not be erased; it is tried again tomorrow", e);
        }
    }

}
