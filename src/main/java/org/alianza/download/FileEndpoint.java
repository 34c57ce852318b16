package org.alianza.download;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Hands out files: why there is none is told as a problem, not as a page.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FileEndpoint {
}
