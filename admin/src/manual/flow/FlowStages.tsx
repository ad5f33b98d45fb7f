import DoneIcon from '@mui/icons-material/CheckCircle'
import AheadIcon from '@mui/icons-material/RadioButtonUnchecked'
import Box from '@mui/material/Box'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import type { ShownEdition } from '../use-edition.ts'
import { type FlowStage, flowStages } from './flow-stages.ts'

type Props = { readonly edition: ShownEdition }

/** 流转阶段 — every state of the edition's way, with who and when; side by side, on a phone below one another. */
export const FlowStages = ({ edition }: Props) => (
  <Box component="ol" sx={rail}>
    {flowStages(edition).map((stage) => (
      <Stage key={stage.status} stage={stage} edition={edition} />
    ))}
  </Box>
)

const Stage = ({ stage, edition }: Props & { readonly stage: FlowStage }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { status, reached, current, at } = stage
  const Mark = reached ? DoneIcon : AheadIcon
  return (
    <Box component="li" aria-current={current ? 'step' : undefined} sx={part(reached)}>
      <Mark fontSize="small" color={reached ? 'primary' : 'disabled'} aria-hidden />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: current ? 700 : 600 }}>
          {status === 'SUPERSEDED' && edition.expiresAt !== null
            ? text('editionFlow.expired')
            : text(`editionFlow.stages.${status}`)}
          {current && (
            <Box component="span" sx={{ color: 'primary.main' }}>
              {` · ${text('editionFlow.current')}`}
            </Box>
          )}
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          <div>{at === null ? text('editionFlow.ahead') : instantInFull(at)}</div>
          {useNotes(stage, edition).map((note) => (
            <div key={note}>{note}</div>
          ))}
        </Box>
      </Box>
    </Box>
  )
}

function useNotes({ status, by }: FlowStage, edition: ShownEdition): readonly string[] {
  const text = useText()
  const { instantInFull } = useTimes()
  const { authorName, inForceFrom, meeting, documentNumber, issuedOn } = edition
  const notes: (string | null)[] = [
    by === null || status === 'SUPERSEDED' ? null : (by.byName ?? text('editionFlow.system')),
    by?.comment ?? null,
    status === 'DRAFT' ? authorName : null,
  ]
  if (status === 'APPROVED' && meeting !== null)
    notes.push(text('editionFlow.meeting', { meeting }))
  if (status === 'PUBLISHED' && documentNumber !== null && issuedOn !== null)
    notes.push(text('editionFlow.document', { number: documentNumber, on: issuedOn }))
  if (status === 'PUBLISHED' && inForceFrom !== null)
    notes.push(text('editionFlow.inForceFrom', { at: instantInFull(inForceFrom) }))
  return notes.filter((note) => note !== null)
}

const rail = {
  ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 },
  gridTemplateColumns: { xs: '1fr', md: 'repeat(auto-fit, minmax(150px, 1fr))' },
}

const part = (reached: boolean) => ({
  ...{ display: 'flex', gap: 1, minWidth: 0, pt: { md: 1 } },
  borderTop: { md: 2 },
  borderColor: { md: reached ? 'primary.main' : 'divider' },
})
