import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { ReadManualFindings, type ReadManualFindingsQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Section } from '../../cases/Section.tsx'
import { useText } from '../../texts/use-text.ts'
import { useEditor } from './use-editor.ts'
import { useLineFilter } from './use-line-filter.ts'
import { useLines } from './use-lines.ts'

type Finding = ReadManualFindingsQuery['manualFindings']['findings'][number]
const shown = 30
const nameOf = ({ kind, subject, lines: [first] }: Finding) =>
  `${kind} ${subject} ${first?.entryId ?? ''}`

/** 问题清单 — what the checks find, anew after every change; a line of it leads to the line. */
export const Problems = () => {
  const text = useText()
  const { editionId } = useEditor()
  const { filter } = useLineFilter()
  const { lines } = useLines({ editionId, filter })
  const { data } = useQuery({
    queryKey: ['manualFindings', editionId],
    queryFn: ({ signal }) => ask(ReadManualFindings, { editionId }, signal),
    placeholderData: (before) => before,
    // the checks go through all lines: first those on the screen
    enabled: lines !== undefined,
  })
  if (data === undefined) return null
  const { findings, errors, warnings, notes } = data.manualFindings
  const all = errors + warnings + notes
  return (
    <Section
      title={text('checks.title')}
      aside={
        <span role="status">
          {all === 0 ? text('checks.none') : text('checks.sum', { errors, warnings, notes })}
        </span>
      }
    >
      {all > 0 && (
        <Stack
          component="ul"
          // what is scrolled is scrolled by keys, too
          tabIndex={0}
          aria-label={text('checks.title')}
          sx={{ p: 0, m: 0, gap: 1, maxHeight: 200, overflowY: 'auto' }}
        >
          {findings.slice(0, shown).map((finding) => (
            <Problem key={nameOf(finding)} {...finding} />
          ))}
        </Stack>
      )}
      {all > shown && text('checks.shown', { count: shown })}
    </Section>
  )
}

const Problem = ({ kind, severity, subject, lines }: Finding) => {
  const text = useText()
  const { setFocused } = useEditor()
  const { show } = useLineFilter()
  const goTo = ({ classCode, entryId }: Finding['lines'][number]) => {
    show({ kind: '', majorCode: '', classCode, text: '', limitUnit: '', unitId: '' })
    setFocused({ entryId, field: 'filingCondition' })
  }
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
        <Chip
          size="small"
          variant="outlined"
          color={colors[severity]}
          label={text(`findingSeverities.${severity}`)}
        />
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {text(`findings.${kind}`, { subject })}
        </Box>
      </Stack>
      {lines.map((line) => (
        <Button key={line.entryId} size="small" onClick={() => goTo(line)}>
          {text('checks.line', { ...line, number: line.conditionNo })}
        </Button>
      ))}
    </Box>
  )
}

const colors = { ERROR: 'error', WARNING: 'warning', NOTE: 'info' } as const
