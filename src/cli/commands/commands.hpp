#pragma once
// The functions behind the commands, one file each.

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace cli {

int evaluate(Request const&, Session&);
int check(Request const&, Session&);
int explain(Request const&, Session&);
int import_plans(Request const&, Session&);
int export_plan(Request const&, Session&);
int write_template(Request const&, Session&);
int demo(Request const&, Session&);
int serve(Request const&, Session&);
int migrate(Request const&, Session&);
int backup(Request const&, Session&);
int restore(Request const&, Session&);
int verify_log(Request const&, Session&);
int export_log(Request const&, Session&);
int version(Request const&, Session&);
int completion(Request const&, Session&);

}  // namespace cli
