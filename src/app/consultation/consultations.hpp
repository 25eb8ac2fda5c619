#pragma once
// Consultations as citizens and as the planning office read them. Who sent a comment is only for
// those who answer it.

#include <optional>
#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/consultation/comment.hpp"
#include "domain/plan/draft.hpp"
#include "domain/refusal.hpp"
#include "storage/consultation/comment_store.hpp"
#include "storage/consultation/consultation_store.hpp"

namespace app {

struct CommentCounts {
    std::size_t all = 0;
    std::size_t pending = 0;    // nobody moderated them yet
    std::size_t unsettled = 0;  // neither published and answered nor withdrawn
};
using CommentTallies = std::vector<storage::CommentTally>;
CommentCounts count_comments(CommentTallies const& tally);

struct CountedConsultation {
    domain::Consultation consultation;
    CommentCounts counts;
};
// Of that plan, without published results: consultation_unsettled (F7) keeps it from being
// accepted.
std::optional<domain::Consultation> find_running(sql::Connection& connection,
                                                 EntityId const& entity, std::string const& plan);
std::optional<domain::Consultation> find_running(Store& store, EntityId const& entity,
                                                 std::string const& plan);
domain::Refusal unsettled(domain::Consultation const& running);

// Latest first.
std::vector<CountedConsultation> list_consultations(Store& store, EntityId const& entity);
// Those of the plans that the roles of the visitor let them read.
std::vector<CountedConsultation> list_own_consultations(Store& store, EntityId const& entity,
                                                        Visitor const& visitor, base::Date today);

struct WholeConsultation {
    domain::Consultation consultation;
    std::vector<storage::ConsultedGoal> goals;
    CommentTallies tally;
    std::vector<domain::ConsultationExtension> extensions = {};
};
std::optional<WholeConsultation> find_consultation(Store& store, EntityId const& entity,
                                                   int number);
std::string load_consulted_document(Store& store, EntityId const& entity, int number);

// The draft that it put to the public as it stands by now, for what became of it; none where it was
// withdrawn or another was begun. Never to be shown: it is read by who may.
std::optional<domain::Draft> load_draft_since(Store& store, EntityId const& entity,
                                              domain::Consultation const& of);

struct FollowedComment {
    domain::Comment comment;
    domain::Consultation consultation;
};
// None where the code is not that of a comment, its suffix included.
std::optional<FollowedComment> follow_comment(Store& store, EntityId const& entity,
                                              domain::CommentCode const& code);

// What changed that goal of the plan, of consultations with published results.
std::vector<domain::Comment> list_changes_by_comments(Store& store, EntityId const& entity,
                                                      std::string const& plan,
                                                      std::string const& goal);

// For those who work with it. Refusals: consultation_unknown; not_permitted.
domain::Outcome<WholeConsultation> load_own_consultation(Store& store, Occasion const& occasion,
                                                         int number);
// Those of a consultation that fit, by number, a page of them; of one that who asks may read.
std::size_t count_comments(Store& store, EntityId const& entity, int consultation,
                           storage::CommentFilter const& filter);
std::vector<domain::Comment> list_comments(Store& store, EntityId const& entity, int consultation,
                                           storage::CommentFilter const& filter,
                                           storage::CommentRows const& rows);
std::optional<domain::Comment> find_comment(Store& store, EntityId const& entity, int consultation,
                                            domain::CommentNumber const& number);

// None where the visitor does not answer comments, or nobody said who they are.
std::optional<domain::Commenter> find_commenter(Store& store, Occasion const& occasion,
                                                domain::Consultation const& consultation,
                                                domain::CommentNumber const& number);

}  // namespace app
