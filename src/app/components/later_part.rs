//! A part of the page whose code comes after the first load.

use leptos::prelude::*;

use super::Button;

use crate::i18n::{t, words};
use crate::later::{Arrival, Parts, use_later};

/// The part, once its code is here; until then, which is hardly ever seen, a word that it is coming.
/// Where it didn't come, the place says so and offers another attempt.
#[component]
pub fn LaterPart(
    #[prop(into)] part: Callback<&'static Parts, AnyView>,
    /// Whether nobody misses it until it is here.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let later = use_later();
    move || match later.arrival() {
        Arrival::Here(parts) => part.run(parts),
        Arrival::Coming | Arrival::Failed if quiet => ().into_any(),
        Arrival::Coming => {
            view! { <p class="later-coming">{t(words::LATER_COMING)}</p> }.into_any()
        }
        Arrival::Failed => view! {
            <div class="later-failed">
                <p>{t(words::LATER_FAILED)}</p>
                <Button on_press=move |_| later.with(|_| ())>
                    {t(words::LATER_AGAIN)}
                </Button>
            </div>
        }
        .into_any(),
    }
}
