//! Turns that the tabs of a browser take, by its Web Locks.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Does something while no other tab does anything under the same name. Browsers without such locks do it at
/// once.
pub async fn in_turn<T: 'static>(name: &str, run: impl FnOnce() -> T + 'static) -> Option<T> {
    let result = Rc::new(RefCell::new(None));
    let run = RefCell::new(Some(run));
    let kept = result.clone();
    let turn = Closure::once_into_js(move || {
        *kept.borrow_mut() = run.take().map(|run| run());
    });
    let turn: Function = turn.unchecked_into();
    match request(name, &turn) {
        // What the turn made is there even where the promise tells of trouble.
        Some(promise) => drop(JsFuture::from(promise).await),
        None => drop(turn.call0(&JsValue::NULL)),
    }
    result.take()
}

fn request(name: &str, turn: &Function) -> Option<Promise> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    request.call2(&locks, &name.into(), turn).ok()?.dyn_into().ok()
}
