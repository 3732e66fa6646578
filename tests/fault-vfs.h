/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A file system under SQLite that goes wrong on demand: it fails calls, or keeps what would be on
 * the disk if the power were cut at that moment.
 */

typedef enum
{
  FAULT_IO,        /* the disk or the network fails */
  FAULT_FULL,      /* no space is left for what is written */
  FAULT_READ_ONLY, /* the folder cannot be written to any more */
  N_FAULTS,
} Fault;

/* What takes the picture of a power cut: (path, bytes) of each file that would be there. */
typedef void (*PowerCut) (GHashTable *files, gpointer data);

void  fault_vfs_install   (void);
guint fault_vfs_calls     (void);
guint fault_vfs_failures  (void);
void  fault_vfs_fail      (guint call, Fault fault, gboolean lasting);
void  fault_vfs_heal      (void);
void  fault_vfs_watch     (GRand *rand, PowerCut cut, gpointer data);
void  fault_vfs_cut_after (guint n_calls);
void  fault_vfs_unwatch   (void);
