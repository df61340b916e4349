//! What stands around every screen: the header, the banner over a shared scenario, notices.

use repcount::document::Preset;
use repcount::edit::Command;

use super::Ui;
use super::share::share;
use crate::i18n::words::{self, Words};
use crate::i18n::{Language, document_problem, link_problem};
use crate::platform::dom::{El, View, el, live_by, nothing, several};
use crate::reactive::{fingerprint, untrack};
use crate::state::{NoticeKind, Saved, Screen, Theme};
use crate::ui::parts::{Icon, Item, button, icon_button, menu};

pub fn header(ui: Ui) -> View {
    let session = ui.session;
    let skip = ui.say("a", "skip", words::SKIP_TO_INPUTS).attr("href", "#inputs").on(
        "click",
        move |event| {
            event.prevent_default();
            ui.workspace.focus("inputs");
        },
    );
    let undo = icon_button(Icon::Undo, ui.i18n.t(words::UNDO), move || session.undo())
        .live_flag("disabled", move || !session.can_undo());
    let redo = icon_button(Icon::Redo, ui.i18n.t(words::REDO), move || session.redo())
        .live_flag("disabled", move || !session.can_redo());
    let bar = el("header", "bar")
        .child(el("p", "brand").text("Rep").child(el("b", "").text("count")))
        .child(scenario_name(ui))
        .child(navigation(ui))
        .child(el("div", "bar-group").child(undo).child(redo))
        .child(saved(ui))
        .child(presets(ui))
        .child(languages(ui))
        .child(themes(ui))
        .child(share(ui));
    several([skip.into(), bar.into()])
}

/// The screens by name.
fn navigation(ui: Ui) -> El {
    let link = |screen: Screen, name: Words| {
        screen_link(ui, "", screen)
            .live_attr("aria-current", move || {
                (ui.workspace.screen() == screen).then(|| "page".to_string())
            })
            .text(ui.i18n.t(name))
    };
    el("nav", "screens")
        .attr("aria-label", ui.i18n.t(words::NAV))
        .child(link(Screen::Plan, words::NAV_PLAN))
        .child(link(Screen::Timeline, words::NAV_TIMELINE))
}

/// A link to a screen. A scenario that came with a link stays in the address.
pub fn screen_link(ui: Ui, class: &str, screen: Screen) -> El {
    let address = match screen {
        Screen::Plan => "#/",
        Screen::Timeline => "#/timeline",
    };
    el("a", class).attr("href", address).on("click", move |event| {
        if untrack(|| ui.workspace.is_shared()) {
            event.prevent_default();
            ui.workspace.show_screen(screen);
        }
    })
}

/// Whether the scenario is stored.
fn saved(ui: Ui) -> El {
    el("p", "saved")
        .attr("role", "status")
        .live_attr("data-saved", move || {
            let name = match ui.workspace.saved() {
                Saved::Yes => "yes",
                Saved::NotYet => "not-yet",
                Saved::Failed => "failed",
            };
            Some(name.to_string())
        })
        .live_text(move || match ui.workspace.saved() {
            _ if ui.workspace.is_shared() => String::new(),
            Saved::Yes => ui.t(words::SAVED),
            Saved::NotYet => ui.t(words::SAVING),
            Saved::Failed => ui.t(words::NOT_SAVED),
        })
}

/// The scenario's name, and the visitor's other scenarios where there are some.
fn scenario_name(ui: Ui) -> El {
    let name = el("input", "")
        .attr("id", "scenario-name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("aria-label", ui.i18n.t(words::SCENARIO_NAME))
        .attr("placeholder", ui.i18n.t(words::UNTITLED))
        .live_value(move || ui.session.with(|scenario| scenario.name.clone()))
        .on("input", move |event| ui.press(Command::SetName(event.value())))
        .on("blur", move |_| ui.session.leave_field());
    let shape = fingerprint(move || (ui.workspace.scenarios(), ui.workspace.is_shared()));
    let others = live_by(shape, move || {
        let (scenarios, current) = ui.workspace.scenarios();
        if scenarios.len() < 2 || ui.workspace.is_shared() {
            return several([]);
        }
        let named = scenarios.into_iter().map(|(id, name)| {
            let name = if name.is_empty() { ui.t(words::UNTITLED) } else { name };
            (id, name)
        });
        let list = choice(ui, "scenarios", words::SCENARIOS, named, &current, move |id| {
            ui.workspace.switch_to(&id);
        });
        let delete = icon_button(Icon::Remove, ui.i18n.t(words::DELETE_SCENARIO), move || {
            let name = ui.session.with(|scenario| scenario.name.clone());
            let name = if name.is_empty() { ui.t(words::UNTITLED) } else { name };
            ui.workspace.delete_current(ui.i18n.fill(words::DELETED, &[("name", &name)]));
        });
        several([list.into(), delete.into()])
    });
    el("div", "bar-group scenario").child(name).child(others)
}

/// A list without a label of its own beside it.
fn choice(
    ui: Ui,
    id: &str,
    label: Words,
    choices: impl Iterator<Item = (String, String)>,
    chosen: &str,
    on_choose: impl Fn(String) + 'static,
) -> El {
    let options = choices.map(|(value, name)| {
        let option = el("option", "").attr("value", &value).text(&name);
        if value == chosen { option.attr("selected", "") } else { option }.into()
    });
    el("select", "quiet")
        .attr("id", id)
        .attr("aria-label", ui.i18n.t(label))
        .children(options)
        .on("change", move |event| on_choose(event.value()))
}

fn languages(ui: Ui) -> El {
    // Each in its own language, for those who don't read the present one.
    let name = |language| match language {
        Language::English => "English",
        Language::Russian => "Русский",
    };
    let choices =
        Language::ALL.map(|language| (language.tag().to_string(), name(language).to_string()));
    let tag = ui.i18n.language.tag();
    let list = choice(ui, "language", words::LANGUAGE, choices.into_iter(), tag, move |tag| {
        if let Some(language) = Language::from_tag(&tag) {
            ui.workspace.set_language(language);
            ui.workspace.focus("language");
        }
    });
    el("span", "pick tag").attr("data-short", tag).child(list)
}

fn themes(ui: Ui) -> El {
    let name = |theme| match theme {
        Theme::System => words::THEME_SYSTEM,
        Theme::Light => words::THEME_LIGHT,
        Theme::Dark => words::THEME_DARK,
    };
    let choices = Theme::ALL.map(|theme| (theme.name().to_string(), ui.t(name(theme))));
    let chosen = ui.workspace.theme().name();
    let list = choice(ui, "theme", words::THEME, choices.into_iter(), chosen, move |name| {
        if let Some(theme) = Theme::from_name(&name) {
            ui.workspace.set_theme(theme);
        }
    });
    el("span", "pick").attr("data-short", "◐").child(list)
}

fn presets(ui: Ui) -> View {
    let name = |preset| match preset {
        Preset::SoftwareDollars => words::PRESET_SOFTWARE,
        Preset::ServicesRoubles => words::PRESET_SERVICES,
        Preset::SmallTeam => words::PRESET_SMALL,
    };
    let item = |preset: &Preset| {
        let preset = *preset;
        Item {
            name: ui.t(name(preset)),
            on_choose: Box::new(move || {
                ui.workspace.open_preset(preset, ui.t(words::PRESET_LOADED));
            }),
        }
    };
    let items = Preset::ALL.iter().map(item).collect();
    let title = ui.i18n.t(words::EXAMPLES);
    let about = ui.i18n.t(words::PRESETS_ABOUT);
    menu("presets", title, title, items, about, move || ui.workspace.focus("presets"))
}

/// Over a scenario that came with a link.
pub fn banner(ui: Ui) -> View {
    let is_shared = move || ui.workspace.is_shared();
    live_by(fingerprint(is_shared), move || {
        is_shared().then(|| ui.later(move |code| (code.shared)(ui))).into()
    })
}

pub fn shared(ui: Ui) -> View {
    let keep = button("plain", move || {
        ui.workspace.keep_shared(ui.t(words::SHARED_KEPT));
    });
    let back = button("plain", move || {
        ui.workspace.leave_shared(ui.t(words::SHARED_CHANGES_KEPT));
    });
    el("div", "banner")
        .attr("id", "shared-banner")
        .attr("role", "region")
        .attr("aria-label", ui.i18n.t(words::SHARED_TITLE))
        .child(ui.say("p", "", words::SHARED_VIEW))
        .child(keep.text(ui.i18n.t(words::SHARED_KEEP)))
        .child(back.text(ui.i18n.t(words::SHARED_BACK)))
        .into()
}

/// What is said in passing.
pub fn notices(ui: Ui) -> View {
    let shape = fingerprint(move || ui.workspace.notice_number());
    let notice = live_by(shape, move || match ui.workspace.notice() {
        None => nothing(),
        // The one that needs nothing of what it is about.
        Some(NoticeKind::NotArrived) => {
            el("div", "notice").child(ui.say("p", "", words::LATER_WANTED)).into()
        }
        Some(kind) => ui.later(move |code| (code.notice)(ui, &kind)),
    });
    el("div", "notices").attr("role", "status").child(notice).into()
}

pub fn notice(ui: Ui, kind: &NoticeKind) -> View {
    let undo: Option<Box<dyn Fn()>> = match kind.clone() {
        NoticeKind::Undo(..) => Some(Box::new(move || ui.session.undo())),
        NoticeKind::Deleted(_, stored) => {
            Some(Box::new(move || ui.workspace.restore((*stored).clone())))
        }
        _ => None,
    };
    let said = match kind {
        NoticeKind::Said(said) | NoticeKind::Undo(said, _) | NoticeKind::Deleted(said, _) => {
            said.clone()
        }
        NoticeKind::BrokenLink(error) => link_problem(ui.i18n, error),
        NoticeKind::SetAside(errors) => {
            let problem = document_problem(ui.i18n, errors);
            ui.i18n.fill(words::SET_ASIDE, &[("problem", &problem)])
        }
        NoticeKind::NotArrived => String::new(),
    };
    let close = move || ui.workspace.dismiss_notice();
    el("div", "notice")
        .child(el("p", "").text(&said))
        .child(undo.map(|undo| {
            let press = move || {
                ui.workspace.dismiss_notice();
                undo();
                ui.workspace.focus("answer");
            };
            button("plain", press).text(ui.i18n.t(words::UNDO))
        }))
        .child(icon_button(Icon::Close, ui.i18n.t(words::CLOSE), close))
        .into()
}
