//! A button that opens a list of things to do.

use std::rc::Rc;

use crate::reactive::{Get, GetUntracked, RwSignal, Set, Update};

use super::button;
use crate::platform::dom::{View, el, several};

/// One thing to do.
pub struct Item {
    pub name: String,
    pub on_choose: Box<dyn Fn()>,
}

/// A button with a list under it. Choosing, Escape and a press elsewhere close it. `name` is what
/// assistive tools read, `label` what the button shows, `about` is said under the list.
/// `on_close` is called when something was chosen or Escape pressed: the focus belongs back on the
/// button, unless the choice puts it elsewhere.
pub fn menu(
    id: &str,
    name: &str,
    label: &str,
    items: Vec<Item>,
    about: &str,
    on_close: impl Fn() + 'static,
) -> View {
    let on_close = Rc::new(on_close);
    let open = RwSignal::new(false);
    let list_id = [id, "-list"].concat();
    let entry = |Item { name, on_choose }: Item| {
        let on_close = on_close.clone();
        let choose = move || {
            open.set(false);
            on_close();
            on_choose();
        };
        el("li", "").child(button("", choose).text(&name)).into()
    };
    let list = el("div", "menu-list")
        .attr("id", &list_id)
        .live_flag("hidden", move || !open.get())
        .child(el("ul", "").children(items.into_iter().map(entry)))
        .child((!about.is_empty()).then(|| el("p", "").text(about)));
    let close = on_close.clone();
    let opener = button("menu-button", move || open.update(|open| *open = !*open))
        .attr("id", id)
        .attr("aria-label", name)
        .attr("aria-controls", &list_id)
        .live_aria("aria-expanded", move || open.get())
        .text(label);
    let whole = el("div", "menu").child(opener).child(list).on("keydown", move |event| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            close();
        }
    });
    let shade = el("div", "menu-shade")
        .live_flag("hidden", move || !open.get())
        .on_click(move || open.set(false));
    several([whole.into(), shade.into()])
}
