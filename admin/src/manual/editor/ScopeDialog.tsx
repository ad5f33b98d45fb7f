import { useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import { scopeInWords } from '../scope-words.ts'
import type { Line } from './change-lines.ts'
import { LineDialog } from './LineDialog.tsx'
import { ScopeFields } from './ScopeFields.tsx'
import { scopeGiven } from './scope-given.ts'
import { useEditor } from './use-editor.ts'

type Props = { readonly line: Line; readonly onClose: () => void }

/** 适用范围 — where and when a line answers, and in the place of which other one. */
export const ScopeDialog = ({ onClose, ...given }: Props) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const { save } = useEditor()
  const send = (fields: FormData) => {
    const scope = scopeGiven(fields)
    if (scope === null) return false
    const words = scopeInWords({ ...scope, areaName: '' }, text).join('\n')
    save({ line, field: 'scope', given: { scope }, words })
    return true
  }
  return (
    <LineDialog
      title={text('scopes.of', { name: line.className, number: line.conditionNo })}
      advice={text('scopes.advice')}
      lacks={text('scopes.lacks')}
      onSave={send}
      onClose={onClose}
    >
      <ScopeFields line={line} />
    </LineDialog>
  )
}
