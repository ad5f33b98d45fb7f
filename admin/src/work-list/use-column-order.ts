import { useState } from 'react'
import { setPreferences } from '../api/set-preferences.ts'
import { usePreferences } from '../preferences.ts'
import { movedColumn, shownColumns, turnedColumn, type WorkColumn } from './work-columns.ts'

type Moved = { readonly column: WorkColumn; readonly place: number }

/** 列的顺序 — the columns as they stand, how one is shown, moved or dragged, and the last one that was moved. */
export function useColumnOrder() {
  const shown = shownColumns(usePreferences().workListColumns)
  const [told, setTold] = useState<Moved | null>(null)
  const [dragged, drag] = useState<WorkColumn | null>(null)
  const keep = (columns: readonly WorkColumn[]) => setPreferences({ workListColumns: columns })
  const move = (column: WorkColumn, place: number) => {
    const moved = movedColumn(shown, column, place)
    if (moved === shown) return
    keep(moved)
    setTold({ column, place })
  }
  return {
    ...{ shown, told, move, drag },
    turn: (column: WorkColumn) => keep(turnedColumn(shown, column)),
    drop: (place: number) => {
      if (dragged !== null) move(dragged, place)
      drag(null)
    },
  }
}
