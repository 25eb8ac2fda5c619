#include "documents/backup/backup_text.hpp"

#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::Language;
using text::tr;

std::string sentence_of(Language language, app::BackupFlaw const& flaw) {
    using Kind = app::BackupFlaw::Kind;
    auto const where = fmt::arg("where", flaw.where);
    switch (flaw.kind) {
        case Kind::no_backup:
            return std::string(
                tr(language, "This is no backup of Rumbo: it has no manifest.json."));
        case Kind::manifest_damaged:
            return std::string(
                tr(language, "The backup’s manifest.json is not as it was written."));
        case Kind::part_missing:
            return tr(language, "{where} is missing from the backup.", where);
        case Kind::part_altered:
            return tr(language, "{where} is not the file that was backed up.", where);
        case Kind::newer_schema:
            return std::string(
                tr(language, "A later version of Rumbo wrote it. Restore it with that version."));
        case Kind::unreadable:
            return std::string(tr(language, "Its database cannot be opened."));
        case Kind::damaged:
            return std::string(tr(language, "Its database is damaged."));
        case Kind::log_broken:
            return tr(language, "Its log is broken at entry {where}.", where);
        case Kind::log_of_another:
            return std::string(tr(language,
                                  "Its log does not end where the manifest says: parts of several "
                                  "backups were mixed."));
        case Kind::evidence_altered:
            return tr(language, "The file {where} in it is not what its fingerprint says.", where);
        case Kind::plan_unreadable:
            break;
    }
    return tr(language, "The plan {where} in it cannot be read.", where);
}

}  // namespace

std::string backup_flaw_text(Language language, app::BackupFlaw const& flaw) {
    auto told = sentence_of(language, flaw);
    if (!flaw.detail.empty()) told += " (" + flaw.detail + ")";
    return told;
}

std::string inspected_text(Language language, app::Inspected const& inspected) {
    return tr(language,
              "Entries of the log: {entries}. Published plans: {plans}, with {editions} editions "
              "in all. Plans in the making: {drafts}. Files: {files}.",
              fmt::arg("entries", inspected.log.entries), fmt::arg("plans", inspected.plans),
              fmt::arg("editions", inspected.editions), fmt::arg("drafts", inspected.drafts),
              fmt::arg("files", inspected.evidence));
}

}  // namespace documents
