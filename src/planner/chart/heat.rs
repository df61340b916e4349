//! How hot a load is.

/// A level of load, from idle to too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heat {
    /// Below 60 %: much paid time is not used.
    Idle,
    /// 60 to below 85 %.
    Easy,
    /// 85 to 100 %.
    Full,
    /// Above 100, to 115 %.
    Tight,
    /// Above 115 %.
    Over,
}

impl Heat {
    pub const ALL: [Self; 5] = [Self::Idle, Self::Easy, Self::Full, Self::Tight, Self::Over];

    /// The highest whole percentage of the level; the hottest has none.
    pub const fn highest(self) -> Option<u16> {
        match self {
            Self::Idle => Some(59),
            Self::Easy => Some(84),
            Self::Full => Some(100),
            Self::Tight => Some(115),
            Self::Over => None,
        }
    }

    /// The level of a load. It goes by whole percentages, as they are read, so that a number and
    /// its colour never disagree.
    pub fn of(load: f64) -> Self {
        let percent = (load * 100.0).round();
        let holds = |level: &Self| level.highest().is_none_or(|highest| percent <= highest.into());
        if percent.is_nan() {
            return Self::Idle;
        }
        Self::ALL.into_iter().find(holds).unwrap_or(Self::Over)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_begin_where_they_should() {
        for (load, level) in [
            (0.0, Heat::Idle),
            (0.59, Heat::Idle),
            (0.6, Heat::Easy),
            (0.849, Heat::Full),
            (0.84, Heat::Easy),
            (0.85, Heat::Full),
            (1.0, Heat::Full),
            (1.004, Heat::Full),
            (1.01, Heat::Tight),
            (1.15, Heat::Tight),
            (1.16, Heat::Over),
            (f64::INFINITY, Heat::Over),
            (f64::NAN, Heat::Idle),
            (-1.0, Heat::Idle),
        ] {
            assert_eq!(Heat::of(load), level, "{load}");
        }
    }
}
