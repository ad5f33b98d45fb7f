import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { Link as RouterLink } from 'react-router'
import { ReadRelatedCases, type RelatedCaseFragment } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { Section } from './Section.tsx'
import { useClassName } from './use-class-name.ts'

/** 相关案件 — what else was reported at this spot, and by the same people. */
export const CaseRelated = ({ caseId }: { readonly caseId: string }) => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['related-cases', caseId],
    queryFn: async ({ signal }) => (await ask(ReadRelatedCases, { id: caseId }, signal)).case,
    staleTime: 60_000,
  })
  if (error !== null && data === undefined)
    return (
      <Section title={text('case.related')} printed={false}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Section>
    )
  const { casesAtSpot: here = [], casesByReporter: theirs = [] } = data ?? {}
  if (here.length + theirs.length === 0) return null
  return (
    <Section title={text('case.related')} printed={false}>
      <Cases title={text('case.relatedHere')} cases={here} />
      <Cases title={text('case.relatedByReporter')} cases={theirs} />
    </Section>
  )
}

type Props = { readonly title: string; readonly cases: readonly RelatedCaseFragment[] }

const Cases = ({ title, cases }: Props) => {
  const text = useText()
  const classOf = useClassName()
  const { instant } = useTimes()
  if (cases.length === 0) return null
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {title}
      </Typography>
      <Box component="ul" aria-label={title} sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {cases.map((one) => (
          <Box component="li" key={one.id} sx={{ py: 0.25, fontSize: '0.875rem' }}>
            <Link component={RouterLink} to={`/cases/${one.id}`} underline="always">
              {one.caseNumber}
            </Link>{' '}
            {[classOf(one), text(`stages.${one.stage}`), instant(one.reportedAt)].join(' · ')}
          </Box>
        ))}
      </Box>
    </>
  )
}
