#pragma once
// 128-bit integers, spelled once so that -Wpedantic is content.

namespace base {

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

}  // namespace base
