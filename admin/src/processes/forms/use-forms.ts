import { useRef, useState } from 'react'
import { saveProcessForms } from '../change-drafts.ts'
import { useSaver } from '../saving/use-saver.ts'
import type { Draft, OnSaved } from '../use-processes.ts'
import { type DraftForm, readForms, writtenForms } from './form-edits.ts'

type Designing = {
  readonly draft: Draft
  readonly viewerId: string
  readonly onSaved: OnSaved
}
type Edit = (forms: readonly DraftForm[]) => readonly DraftForm[]

/** 设计表单 — the forms of a draft, saved while somebody types; what was changed last can be taken back. */
export function useForms({ draft, viewerId, onSaved }: Designing) {
  const { saver, state, error, begun } = useSaver({
    ...{ draft, viewerId, part: 'FORMS' as const, content: writtenForms(draft.forms) },
    send: ({ content, ...request }) => saveProcessForms({ forms: readForms(content), ...request }),
    onSaved: (answer, content) => onSaved(answer, { forms: [...readForms(content)] }),
  })
  const [forms, setForms] = useState(() => readForms(begun))
  const [past, setPast] = useState<readonly (readonly DraftForm[])[]>([])
  // a field that is left says what was typed last after another one has changed
  const latest = useRef(forms)
  const put = (next: readonly DraftForm[]) => {
    latest.current = next
    setForms(next)
    saver.draw(writtenForms(next))
  }
  const change = (edit: Edit) => {
    const before = latest.current
    const next = edit(before)
    if (writtenForms(next) === writtenForms(before)) return
    setPast((earlier) => [...earlier, before])
    put(next)
  }
  const before = past.at(-1)
  const undo =
    before === undefined
      ? null
      : () => {
          setPast(past.slice(0, -1))
          put(before)
        }
  return { forms, change, undo, saver, state, error }
}
