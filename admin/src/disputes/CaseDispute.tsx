import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { ReadDispute, type ReadDisputeQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import type { CaseFile } from '../cases/use-case.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { DraftRuling } from './DraftRuling.tsx'

type Dispute = ReadDisputeQuery['caseDispute']

/** 责任认定 — who refused the case with which words, how it was ruled, and how cases like it were. */
export const CaseDispute = ({ caseFile: { id, version } }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['dispute', id, version],
    queryFn: async ({ signal }) => (await ask(ReadDispute, { caseId: id }, signal)).caseDispute,
    placeholderData: (before) => before,
  })
  return (
    <Section title={text('disputes.title')}>
      {data ? (
        <>
          <Rulings caseId={id} {...data} />
          <Refusals {...data} />
          <Similar {...data} />
        </>
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Section>
  )
}

type RulingsProps = Pick<Dispute, 'rulings'> & { readonly caseId: string }

const Rulings = ({ rulings, caseId }: RulingsProps) => {
  const text = useText()
  const viewer = useViewer()
  const sentence = useRulingInWords()
  if (rulings.length === 0) return null
  return (
    <Entries title={text('disputes.rulings')} note={text('disputes.binding')}>
      {rulings.map((ruling, index) => (
        <Entry key={ruling.ruledAt} title={sentence(ruling)} words={ruling.grounds}>
          {index === 0 && viewer?.may('draftRuling') && <DraftRuling caseId={caseId} />}
        </Entry>
      ))}
    </Entries>
  )
}

const Refusals = ({ refusals }: Pick<Dispute, 'refusals'>) => {
  const text = useText()
  const named = useNamed()
  const { instantInFull } = useTimes()
  return (
    <Entries title={text('disputes.refusals')}>
      {refusals.map(({ unit, personName: name, at, words, proposed }) => {
        const said = { unit: unit ? named(unit) : '', at: at === null ? '' : instantInFull(at) }
        return (
          <Entry
            key={at}
            title={
              name === null
                ? text('disputes.refused', said)
                : text('disputes.refusedBy', { ...said, name })
            }
            words={words}
          >
            {proposed && text('disputes.proposes', { unit: named(proposed) })}
          </Entry>
        )
      })}
    </Entries>
  )
}

const Similar = ({
  similarRulings: rulings,
  similarHandled: handled,
}: Pick<Dispute, 'similarRulings' | 'similarHandled'>) => {
  const text = useText()
  const named = useNamed()
  const sentence = useRulingInWords()
  if (rulings.length + handled.length === 0)
    return <Entries title={text('disputes.similar')} note={text('disputes.noneSimilar')} />
  return (
    <Entries title={text('disputes.similar')}>
      {rulings.map((ruling) => (
        <Entry key={ruling.caseId} title={sentence(ruling)} words={ruling.grounds}>
          <Link component={RouterLink} to={`/cases/${ruling.caseId}`} underline="always">
            {ruling.caseNumber}
          </Link>
        </Entry>
      ))}
      {handled.map(({ unit, cases }) => (
        <Entry
          key={unit.id}
          title={text('disputes.handled', { unit: named(unit), count: cases })}
          words=""
        />
      ))}
    </Entries>
  )
}

function useRulingInWords() {
  const text = useText()
  const named = useNamed()
  const { instantInFull } = useTimes()
  return ({ unit, ruledAt, ruledBy }: Dispute['rulings'][number]) => {
    const said = { unit: named(unit), at: instantInFull(ruledAt) }
    return ruledBy === null
      ? text('disputes.ruled', said)
      : text('disputes.ruledBy', { ...said, name: ruledBy })
  }
}

type Listed = {
  readonly title: string
  readonly note?: string
  readonly children?: readonly ReactNode[] | readonly (readonly ReactNode[])[]
}

const Entries = ({ title, note, children = [] }: Listed) => (
  <Box sx={{ '& + &': { mt: 1.5 } }}>
    <Typography variant="h3">{title}</Typography>
    {note !== undefined && (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {note}
      </Typography>
    )}
    {children.length > 0 && (
      <Box component="ul" aria-label={title} sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {children}
      </Box>
    )}
  </Box>
)

type Said = { readonly title: string; readonly words: string; readonly children?: ReactNode }

const Entry = ({ title, words, children }: Said) => (
  <Box component="li" sx={{ py: 0.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
    <div>{title}</div>
    {words !== '' && <Typography variant="body2">{words}</Typography>}
    {children && (
      <Typography variant="body2" component="div">
        {children}
      </Typography>
    )}
  </Box>
)
