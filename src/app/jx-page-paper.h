/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-page.h"

G_BEGIN_DECLS

JxPaper *jx_page_build_paper (JxPage *page, JxPlace *focus, GError **error);
JxPaper *jx_session_build_paper (JxSession           *session,
                                 const JxSnapshot    *snapshot,
                                 const JxForm        *form,
                                 const JxFormOptions *options,
                                 GError             **error);

G_END_DECLS
