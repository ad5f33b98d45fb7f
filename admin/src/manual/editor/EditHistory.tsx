import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { ReadManualEdits } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Section } from '../../cases/Section.tsx'
import { type Text, useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import type { Edit } from './change-lines.ts'
import { useEditor } from './use-editor.ts'

const shown = 10

/** 改动记录 — what was done with the draft, the latest first; each act can be undone. */
export const EditHistory = () => {
  const text = useText()
  const { editionId, undo } = useEditor()
  const { instant } = useTimes()
  const { data } = useQuery({
    queryKey: ['manualEdits', editionId],
    queryFn: ({ signal }) => ask(ReadManualEdits, { editionId, after: null }, signal),
  })
  const edits = data?.manualEdits ?? []
  if (edits.length === 0) return null
  return (
    <Section title={text('editor.history')}>
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {edits.slice(0, shown).map((edit) => (
          <Box component="li" key={edit.id} sx={{ py: 0.5 }}>
            <Box sx={{ color: 'text.secondary' }}>{`${edit.byName} · ${instant(edit.at)}`}</Box>
            {editInWords(edit, text)}
            {edit.undone ? (
              ` · ${text('editor.undone')}`
            ) : (
              <Button size="small" onClick={() => void undo(edit.id)}>
                {text('editor.undoThis')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  )
}

/** 改动文字 — what an act did, to which lines. */
export function editInWords({ kind, changes, lines, lineCount }: Edit, text: Text): string {
  const [first] = lines
  const what = changes.map((change) => text(`manualChanges.${change}`)).join(text('editor.comma'))
  const done = { kind: text(`editor.kinds.${kind}`), what }
  if (first === undefined || lineCount > 1)
    return text('editor.didMany', { ...done, count: lineCount })
  const { className, classCode, conditionNo: number } = first
  return text('editor.did', {
    ...done,
    line: text('checks.line', { className, classCode, number }),
  })
}
