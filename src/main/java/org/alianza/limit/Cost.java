package org.alianza.limit;

/// What a selection of fields costs. The lists in it may have their size from the field around it, as
/// those of a page have, so it costs so much and so much more for each element.
///
/// @param once whatever their size
/// @param each for each element of such a list
record Cost(long once, long each) {

    static final Cost NONE = new Cost(0, 0);

    static Cost once(long cost) {
        return new Cost(cost, 0);
    }

    Cost and(Cost other) {
        return new Cost(Shape.sum(this.once, other.once), Shape.sum(this.each, other.each));
    }

    /// With so many elements in such lists.
    long of(long size) {
        return Shape.sum(this.once, Shape.product(this.each, size));
    }

}
