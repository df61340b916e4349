//! IndexedDB, where what is acknowledged is on the disk, and where the tabs of a browser take turns.

use idb::{Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, TransactionMode};
use leptos::wasm_bindgen::JsValue;

const NAME: &str = "repcount";
const VERSION: u32 = 1;
/// What lists tell, and what they tell of, under the same keys.
const HEADS: &str = "heads";
const ITEMS: &str = "items";

/// Why the journal doesn't do what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalFault {
    /// There is none here, or it broke.
    Broken,
    /// The disk, or the share of it that the browser gives the page, is full.
    Full,
    /// A newer version of the page has changed its form.
    Newer,
}

impl From<idb::Error> for JournalFault {
    fn from(error: idb::Error) -> Self {
        match format!("{error:?}") {
            text if text.contains("VersionError") => Self::Newer,
            text if text.contains("Quota") => Self::Full,
            _ => Self::Broken,
        }
    }
}

pub struct Journal {
    database: Database,
}

/// What is written under a key.
pub struct Written {
    pub head: String,
    pub item: String,
}

/// What came of an attempt to write.
pub enum Attempt {
    Done,
    /// It was not to be written over what lies there.
    Kept {
        item: Option<String>,
    },
}

impl Journal {
    /// Opens it, and makes it where there is none.
    pub async fn open() -> Result<Self, JournalFault> {
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                for store in [HEADS, ITEMS] {
                    // What fails here fails again, and is told, when the store is used.
                    let _ = database.create_object_store(store, ObjectStoreParams::new());
                }
            }
        });
        let mut database = request.await?;
        // A tab with newer code would wait for this one. What is asked here from now on fails.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        Ok(Self { database })
    }

    /// All heads, as they were written.
    pub async fn heads(&self) -> Result<Vec<String>, JournalFault> {
        let transaction = self.database.transaction(&[HEADS], TransactionMode::ReadOnly)?;
        let heads = transaction.object_store(HEADS)?.get_all(None, None)?.await?;
        Ok(heads.iter().filter_map(JsValue::as_string).collect())
    }

    pub async fn item(&self, key: &str) -> Result<Option<String>, JournalFault> {
        let transaction = self.database.transaction(&[ITEMS], TransactionMode::ReadOnly)?;
        text(&transaction.object_store(ITEMS)?, key).await
    }

    /// Writes what `decide` makes of the head that lies there, in one turn that no other tab interrupts;
    /// it is on the disk when this ends. `None` leaves everything as it is.
    pub async fn write(
        &self,
        key: &str,
        decide: impl FnOnce(Option<String>) -> Option<Written>,
    ) -> Result<Attempt, JournalFault> {
        let transaction = self.database.transaction(&[HEADS, ITEMS], TransactionMode::ReadWrite)?;
        let (heads, items) = (transaction.object_store(HEADS)?, transaction.object_store(ITEMS)?);
        let Some(Written { head, item }) = decide(text(&heads, key).await?) else {
            return Ok(Attempt::Kept { item: text(&items, key).await? });
        };
        let name = JsValue::from_str(key);
        heads.put(&JsValue::from_str(&head), Some(&name))?.await?;
        items.put(&JsValue::from_str(&item), Some(&name))?.await?;
        let result = transaction.commit()?.await?;
        if result.is_committed() { Ok(Attempt::Done) } else { Err(JournalFault::Full) }
    }
}

async fn text(store: &ObjectStore, key: &str) -> Result<Option<String>, JournalFault> {
    let value = store.get(JsValue::from_str(key))?.await?;
    Ok(value.and_then(|value| value.as_string()))
}
