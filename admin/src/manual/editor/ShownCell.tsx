import ButtonBase from '@mui/material/ButtonBase'
import type { ReactNode } from 'react'
import type { Line } from './change-lines.ts'
import type { Field } from './fields.ts'
import { useEditor } from './use-editor.ts'

type Props = {
  readonly line: Line
  readonly field: Field
  /** Where `j` and `k` stop. */
  readonly first?: boolean
  readonly onEdit?: () => void
  readonly children: ReactNode
}

/** The id by which a field of a line is found on the page. */
export const cellId = (entryId: string, field: Field) => `line-${entryId}-${field}`

/** 栏 — what a field says; Enter or a click begins to edit it. */
export const ShownCell = ({ line, field, first = false, onEdit, children }: Props) => {
  const { setEditing } = useEditor()
  return (
    <ButtonBase
      id={cellId(line.id, field)}
      {...(first && { 'data-row-link': true })}
      onClick={onEdit ?? (() => setEditing({ entryId: line.id, field }))}
      sx={shown}
    >
      {children}
    </ButtonBase>
  )
}

const shown = {
  display: 'block',
  width: { xs: 'auto', md: '100%' },
  minHeight: 28,
  px: { xs: 0, md: 0.75 },
  py: { xs: 0, md: 0.5 },
  mx: { xs: 0, md: -0.75 },
  borderRadius: 1,
  textAlign: 'start',
  font: 'inherit',
  lineHeight: 'inherit',
  overflowWrap: 'anywhere',
  userSelect: 'text',
  '&:hover': { bgcolor: 'action.hover' },
  '&:focus-visible': { outline: 2, outlineStyle: 'solid', outlineColor: 'primary.main' },
}
