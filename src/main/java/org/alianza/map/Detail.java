package org.alianza.map;

/// What of a map is wanted beyond how many things tie which places.
///
/// @param places what and where the places are
/// @param things which things tie them
/// @param parties who takes part in these
record Detail(boolean places, boolean things, boolean parties) {

    /// Everything.
    static final Detail ALL = new Detail(true, true, true);

}
