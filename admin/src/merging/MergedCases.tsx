import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { Section } from '../cases/Section.tsx'
import type { CaseFile } from '../cases/use-case.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { reportersOf } from './reporters-of.ts'

type Merged = CaseFile['mergedCases'][number]
type Props = { readonly merged: Merged }

/** 并入的案件 — each case that was merged into this one: who reported it, what was said and shown; the whole of it behind its number. */
export const MergedCases = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { mergedCases } = caseFile
  if (mergedCases.length === 0) return null
  return (
    <Section title={text('merging.cases')} printed={false}>
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {mergedCases.map((merged) => (
          <MergedCase key={merged.id} merged={merged} />
        ))}
      </Box>
    </Section>
  )
}

const MergedCase = ({ merged }: Props) => {
  const text = useText()
  const { instant } = useTimes()
  const { id, caseNumber, reportedAt, mergedAt, timesReported: count, reason } = merged
  const reporters = reportersOf(merged)
  const said = [
    text('merging.reported', { at: instant(reportedAt), count }),
    mergedAt !== null && text('merging.at', { at: instant(mergedAt) }),
    reason,
  ]
  return (
    <Box component="li" sx={entry}>
      <Link component={RouterLink} to={`/cases/${id}`} sx={{ fontWeight: 600 }}>
        {caseNumber}
      </Link>{' '}
      {merged.description}
      <Box sx={{ color: 'text.secondary' }}>{said.filter(Boolean).join(' · ')}</Box>
      {reporters.length > 0 && (
        <div>{`${text('merging.reporters')}: ${reporters.join(' · ')}`}</div>
      )}
      <Shown merged={merged} />
      <Said merged={merged} />
    </Box>
  )
}

const Shown = ({ merged: { attachments, caseNumber } }: Props) => {
  const text = useText()
  if (attachments.length === 0) return null
  return (
    <Box component="ul" sx={pictures}>
      {attachments.map(({ id, address, media }, index) => {
        const facts = { number: index + 1, case: caseNumber }
        return (
          <li key={id}>
            <Link href={address} target="_blank" rel="noopener">
              {media === 'PDF' ? (
                text('merging.document', facts)
              ) : (
                <Box
                  component="img"
                  src={address}
                  alt={text('merging.photo', facts)}
                  loading="lazy"
                  sx={picture}
                />
              )}
            </Link>
          </li>
        )
      })}
    </Box>
  )
}

const Said = ({ merged: { comments } }: Props) => {
  const { instant } = useTimes()
  if (comments.length === 0) return null
  return (
    <Box component="ul" sx={{ p: 0, mt: 0.5, listStyle: 'none' }}>
      {comments.map(({ id, at, person, text: words }) => (
        <Box component="li" key={id}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {person.name} · {instant(at)}
          </Box>{' '}
          {words}
        </Box>
      ))}
    </Box>
  )
}

const entry = {
  py: 1,
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
  '& + &': { borderTop: 1, borderColor: 'divider' },
}
const pictures = {
  p: 0,
  my: 0.5,
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
} as const
const picture = {
  width: 96,
  height: 72,
  objectFit: 'cover',
  borderRadius: 1,
  display: 'block',
} as const
