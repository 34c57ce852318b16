package org.alianza.change;

/// What of an entity changed, in the order it is told.
enum ChangeSubject {

    /// The entity itself.
    ENTITY,
    /// How a project, agreement or event stands.
    STATUS,
    /// How far a contribution has come.
    STAGE,
    /// A date of a project or agreement.
    DATE,
    /// A part of a project.
    COMPONENT,
    /// A value of an indicator.
    VALUE,
    /// A relation to another entity.
    RELATION

}
