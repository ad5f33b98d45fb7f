import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ReadManualRounds, type ReadManualRoundsQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Section } from '../../cases/Section.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { useEdition } from '../use-edition.ts'
import { OpenRound } from './OpenRound.tsx'

type Round = ReadManualRoundsQuery['manualRounds'][number]

/** 征求意见 — which units were asked about an edition, and how far they are; asking them. */
export const EditionRounds = ({ id }: { readonly id: string }) => {
  const text = useText()
  const { edition, refetch: readEdition } = useEdition(id)
  const { rounds, error, refetch } = useRounds(id)
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (edition === null || (rounds.length === 0 && !edition.mayOpenRound)) return null
  const asked = async () => {
    await refetch()
    await readEdition()
  }
  return (
    <Box className="no-print" sx={{ mb: 2 }}>
      <Section title={text('rounds.title')}>
        <Stack component="ul" sx={{ p: 0, m: 0, gap: 1.5, listStyle: 'none' }}>
          {rounds.map((round) => (
            <RoundLine key={round.id} round={round} />
          ))}
        </Stack>
        {edition.mayOpenRound && (
          <Box sx={{ mt: rounds.length === 0 ? 0 : 1.5 }}>
            <OpenRound edition={edition} onDone={() => void asked()} />
          </Box>
        )}
      </Section>
    </Box>
  )
}

function useRounds(editionId: string) {
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey: ['manualRounds', editionId],
    queryFn: ({ signal }) => ask(ReadManualRounds, { editionId }, signal),
    enabled: viewer?.may('manualRounds') ?? false,
  })
  return { rounds: data?.manualRounds ?? [], error, refetch }
}

const RoundLine = ({ round }: { readonly round: Round }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { id, answerBy, ended, openedAt, openedByName: name, units } = round
  const open = units.reduce((sum, { openObjections }) => sum + openObjections, 0)
  const states = keysOf(texts.inquiryStates).flatMap((state) => {
    const count = units.filter((unit) => unit.state === state).length
    return count === 0
      ? []
      : [text('rounds.counted', { state: text(`inquiryStates.${state}`), count })]
  })
  const facts = [text('rounds.asked', { count: units.length }), ...states]
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <Box sx={{ minWidth: 0, flex: '1 1 260px' }}>
        <Box sx={{ fontWeight: 600 }}>
          {text(ended ? 'rounds.over' : 'rounds.running', { at: instantInFull(answerBy) })}
        </Box>
        <div>{facts.join(' · ')}</div>
        {open > 0 && (
          <Box sx={{ color: 'warning.main', fontWeight: 600 }}>
            {text('rounds.open', { count: open })}
          </Box>
        )}
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {text('rounds.openedBy', { at: instantInFull(openedAt), name })}
        </Box>
      </Box>
      <Button component={Link} to={`/manual/rounds/${id}`} variant="outlined">
        {text('rounds.summary')}
      </Button>
    </Box>
  )
}
