import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ReadDiagram } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Failure } from '../../shell/Failure.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { Section } from '../Section.tsx'
import type { CaseFile } from '../use-case.ts'
import { pathOf } from './path-of.ts'

const Diagram = lazy(() => import('./Diagram.tsx'))
const processId = 'city-case'

/** 流程图 — the case on its process: finished steps, and the one where it stands. */
export const CaseDiagram = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { data, error } = useQuery({
    queryKey: ['diagram', processId],
    queryFn: ({ signal }) => ask(ReadDiagram, { processId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const edition = data?.processEditions.edges[0]?.node
  if (error !== null) return <Failure error={error} />
  if (edition === undefined) return null
  return (
    <Box sx={{ mt: 2 }}>
      <Section
        title={text('case.diagram')}
        printed={false}
        aside={
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text('case.newestEdition', { number: edition.number })}
          </Box>
        }
      >
        <Suspense fallback={<Waiting />}>
          <Diagram xml={edition.xml} path={pathOf(caseFile)} label={text('case.diagramLabel')} />
        </Suspense>
      </Section>
    </Box>
  )
}
