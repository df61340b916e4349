//! The duties of the role catalogue.

use repcount::scenario::StandardDuty as D;

use super::{Words, words};

pub fn duty(duty: D) -> Words {
    match duty {
        D::FindClients => words("Finds new clients", "Находит новых клиентов"),
        D::BookColdMeetings => words("Books meetings cold", "Назначает встречи вхолодную"),
        D::QualifyRequests => {
            words("Qualifies all inbound requests", "Квалифицирует все входящие заявки")
        }
        D::BookAndHandOver => words(
            "Books meetings and hands them to sales",
            "Назначает встречи и передаёт их продавцам",
        ),
        D::KeepCrm => words("Keeps the CRM in order", "Держит CRM в порядке"),
        D::KeepMaterials => words(
            "Keeps materials, templates and proposals current",
            "Обновляет материалы, шаблоны и предложения",
        ),
        D::StandInForSdr => words("Stands in for SDRs on leave", "Замещает SDR на время отпуска"),
        D::RunSoftware => words(
            "Runs the sales software: access, payments, usage",
            "Ведёт софт для продаж: доступы, оплату, использование",
        ),
        D::HelpProposals => words("Helps with proposals", "Помогает с предложениями"),
        D::HelpTopDeals => words(
            "Helps with deals that top management leads",
            "Помогает в сделках, которые ведёт руководство",
        ),
        D::CloseDeals => words("Closes deals", "Закрывает сделки"),
        D::WorkWithPartners => words("Works with partners", "Работает с партнёрами"),
        D::StaffAndTrain => {
            words("Staffs, trains and mentors the team", "Набирает, обучает и наставляет команду")
        }
        D::SetGoals => words(
            "Sets growth and sales goals and passes them down",
            "Ставит цели роста и продаж и доводит их до команды",
        ),
        D::AnalyseResults => words("Analyses results", "Анализирует результаты"),
        D::BringTools => words("Brings in new tools", "Внедряет новые инструменты"),
        D::SupportTeam => {
            words("Supports the team at every stage", "Поддерживает команду на всех этапах")
        }
    }
}
