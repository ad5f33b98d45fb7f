import type { Line } from './change-lines.ts'
import type { Field } from './fields.ts'
import { useEditor } from './use-editor.ts'

/** 对话框栏 — a field that is edited in a dialog: whether that is open, and how it closes. */
export function useOpenCell(line: Pick<Line, 'id'>, field: Field) {
  const { editing, setEditing, setFocused } = useEditor()
  return {
    open: editing?.entryId === line.id && editing.field === field,
    close: () => {
      setEditing(null)
      setFocused({ entryId: line.id, field })
    },
  }
}
