package org.alianza.api;

import graphql.schema.DataFetchingEnvironment;
import org.alianza.listing.PageRequest;
import org.alianza.listing.PageSizes;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/// Reads which part of a list is asked for.
///
/// @param sizes how long pages are
record PageArgument(PageSizes sizes) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return PageRequest.of(environment.getArguments(), this.sizes);
    }

}
