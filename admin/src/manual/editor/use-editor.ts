import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { codeOf } from '../../api/api-error.ts'
import type { ChangeManualLineInput } from '../../api/generated/operations.ts'
import { newKey } from '../../api/new-key.ts'
import { changeManualLine, type Line, removeManualLine, undoManualEdit } from './change-lines.ts'
import type { Field, Place } from './fields.ts'
import { undoable } from './undoable.ts'
import { useLineKeeper } from './use-lines.ts'
import { useOwnVersions } from './use-own-versions.ts'

type Given = Omit<ChangeManualLineInput, 'entryId' | 'expectedVersion' | 'idempotencyKey'>
/** 一处修改 — what somebody wants a line to say, with the words for it. */
export type Change = {
  readonly line: Line
  readonly field: Field
  readonly given: Given
  readonly words: string
}
/** 冲突 — what somebody wrote, and the line as another one left it; null where that one removed it. */
export type Conflict = { readonly change: Change; readonly theirs: Line | null }
type Edited = { readonly id: string } | null
type Failed = { readonly error: unknown; readonly again: (() => void) | null }

const restMs = 600

/** 编辑器 — what is being edited, what was done and can be undone, and what did not work. */
export function useEditing(editionId: string) {
  const { keep, readAgain, changed, checked } = useLineKeeper(editionId)
  const [editing, setEditing] = useState<Place | null>(null)
  const [focused, setFocused] = useState<Place | null>(null)
  const [done, setDone] = useState<readonly string[]>([])
  const [acts] = useState(() => undoable(setDone))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [failed, setFailed] = useState<Failed | null>(null)
  const checkSoon = useSoon(() => void checked())
  const did = (edit: Edited) => {
    acts.began(Promise.resolve(edit?.id ?? null))
    setFailed(null)
  }
  const { inOrder, versionOf, follow } = useOwnVersions()
  const send = async (change: Change): Promise<Edited> => {
    const { line, given } = change
    const expectedVersion = versionOf(line)
    const input = { ...given, entryId: line.id, expectedVersion }
    try {
      const { edit, entry } = await changeManualLine({ ...input, idempotencyKey: newKey() })
      if (entry !== null) keep(follow(entry, expectedVersion))
      setFailed(null)
      checkSoon()
      return edit
    } catch (error) {
      if (codeOf(error) === 'VERSION_CONFLICT')
        setConflict({ change, theirs: await readAgain(line.id).catch(() => null) })
      else setFailed({ error, again: () => save(change) })
      return null
    }
  }
  const save = async (change: Change): Promise<void> => {
    const made = inOrder(() => send(change))
    acts.began(made.then((edit) => edit?.id ?? null))
    await made
  }
  const act = async (run: () => Promise<{ readonly edit: Edited }>) => {
    try {
      const { edit } = await run()
      await changed()
      return edit
    } catch (error) {
      setFailed({ error, again: null })
      return null
    }
  }
  const undo = async (editId: string) => {
    acts.undone(editId)
    await act(() => undoManualEdit({ editId, idempotencyKey: newKey() }))
  }
  return {
    ...{ editionId, editing, setEditing, focused, setFocused, conflict, setConflict },
    ...{ failed, setFailed, done, did, save, undo, changed },
    undoLast: async () => {
      const last = await acts.takeLast()
      if (last !== null) await undo(last)
    },
    remove: async (line: Line) => {
      const input = { entryId: line.id, expectedVersion: versionOf(line) }
      const made = act(() => removeManualLine({ ...input, idempotencyKey: newKey() }))
      acts.began(made.then((edit) => edit?.id ?? null))
      if ((await made) !== null) setFailed(null)
    },
  }
}
export type Editing = ReturnType<typeof useEditing>

/** Runs once a while after the last call: checks are not run at every key. */
function useSoon(run: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(run, restMs)
  }
}

export const EditorContext = createContext<Editing | null>(null)

/** The editor around a part of the page. */
export function useEditor(): Editing {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('This stands outside the editor.')
  return editor
}
