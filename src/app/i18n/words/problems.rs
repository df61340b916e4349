//! What is wrong with a number, a file or a link, and what would be right.

use super::texts;

texts! {
    NOT_A_NUMBER: "Not a number. Try 10,000,000, 10m or 12.5%", "Это не число. Попробуйте 10 000 000, 10 млн или 12,5%";
    NEEDED: "A number is needed here", "Здесь нужно число";
    STAYS: "{problem}; {value} stays in force", "{problem}; пока действует {value}";
    OUT_OF_BOUNDS: "From {min} to {max}", "От {min} до {max}";
    OUT_OF_BOUNDS_OR_ZERO: "0, or from {min} to {max}", "0 или от {min} до {max}";
    WHOLE_OUT_OF_BOUNDS: "A whole number from {min} to {max}", "Целое число от {min} до {max}";
    CYCLE: "That would close a circle: {roles} would each depend on the other", "Получится круг: {roles} будут зависеть друг от друга";
    SEAT_SHARES: "Shares are above 0%, and together no more than 100%", "Доли больше 0%, а в сумме не больше 100%";
    TOO_MANY: "No more than {most} fit here", "Больше {most} сюда не помещается";
    TOO_LONG: "No more than {most} characters", "Не больше {most} знаков";
    MISSING: "This no longer exists", "Этого больше нет";

    LINK_EMPTY: "The link holds no scenario: it was cut off. Ask for it again", "В ссылке нет сценария: она обрезана. Попросите прислать её ещё раз";
    LINK_UNKNOWN: "The link was made by a newer version of this page. Reload the page and try again", "Ссылка создана более новой версией страницы. Обновите страницу и попробуйте снова";
    LINK_CHARACTERS: "The link was changed on its way: it has characters that it can’t have. Ask for it again", "Ссылка изменена по дороге: в ней есть недопустимые знаки. Попросите прислать её ещё раз";
    LINK_CUT: "The link is cut off: its end is missing. Ask for it again", "Ссылка обрезана: не хватает конца. Попросите прислать её ещё раз";
    LINK_DAMAGED: "The link was changed on its way: its checksum does not match. Ask for it again", "Ссылка изменена по дороге: контрольная сумма не сходится. Попросите прислать её ещё раз";
    LINK_CONTENT: "The link can’t be opened: {problem}", "Ссылку нельзя открыть: {problem}";

    DOC_TOO_LARGE: "it is too large", "слишком велик";
    DOC_NUMBER: "the number is too large", "число слишком велико";
    DOC_TEXT: "the text in it is damaged", "текст в нём повреждён";
    DOC_UNREADABLE: "it can’t be read", "его не удаётся прочитать";
    DOC_NOT_JSON: "it can’t be read from line {line}, character {column} on", "не читается начиная со строки {line}, знака {column}";
    DOC_NOT_OURS: "it is not a scenario of this page", "это не сценарий этой страницы";
    DOC_NEWER: "it was written by a newer version of this page", "записан более новой версией страницы";
    DOC_FIELD: "the field “{path}” is wrong: {problem}", "ошибка в поле «{path}»: {problem}";
    DOC_MISSING: "it is missing", "его нет";
    DOC_UNKNOWN: "it is not known here", "оно здесь неизвестно";
    DOC_TWICE: "it comes twice", "оно повторяется";
    DOC_TYPE: "it is of the wrong type", "в нём значение не того вида";
    DOC_CHOICE: "“{found}” is not among the choices", "«{found}» нет среди допустимых значений";
    DOC_MONTH: "“{found}” is not a month such as 2026-03", "«{found}» — это не месяц вроде 2026-03";
    DOC_DAY: "“{found}” is not a day such as 2026-03-09", "«{found}» — это не день вроде 2026-03-09";
    DOC_SHARES: "the shares add up to more than 100%", "доли в сумме больше 100%";
    DOC_TAKEN: "“{found}” is taken already", "«{found}» уже занято";
    DOC_NO_ROLE: "there is no role “{found}”", "роли «{found}» нет";
    DOC_SECOND_REST: "only one source can take the rest", "остаток плана может брать только один источник";
}
