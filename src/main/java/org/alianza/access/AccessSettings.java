package org.alianza.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may come in without an account, and how requests arrive.
///
/// @param publicView whether what is public is answered to those who have not signed in, too; false unless set
/// @param behindProxy whether requests come through a proxy that does TLS and says so in `X-Forwarded-For` and
/// `X-Forwarded-Proto`; false unless set
@ConfigurationProperties("alianza")
public record AccessSettings(@DefaultValue("false") boolean publicView, @DefaultValue("false") boolean behindProxy) {
}
