//! Whom to hire and when (model §5, backward).
