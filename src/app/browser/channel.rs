//! Messages between the tabs of a browser that show the page.

use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "repcount";

pub struct Channel {
    /// Old browsers have none; their tabs learn of each other when they write.
    channel: Option<BroadcastChannel>,
}

impl Channel {
    /// Listens as long as the page lives. A tab does not hear itself.
    pub fn open(hear: impl Fn(String) + 'static) -> Self {
        let channel = BroadcastChannel::new(NAME).ok();
        if let Some(channel) = &channel {
            let react = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(text) = event.data().as_string() {
                    hear(text);
                }
            });
            channel.set_onmessage(Some(react.as_ref().unchecked_ref()));
            react.forget();
        }
        Self { channel }
    }

    pub fn say(&self, text: &str) {
        if let Some(channel) = &self.channel {
            // A channel that is closed says nothing, and there is nobody left to hear it.
            let _ = channel.post_message(&text.into());
        }
    }
}
