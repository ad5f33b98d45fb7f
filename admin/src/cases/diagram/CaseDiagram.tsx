import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ReadDiagram } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { textsOf, useLabels } from '../../labels/labels.ts'
import { useLanguage } from '../../preferences.ts'
import { Failure } from '../../shell/Failure.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { Section } from '../Section.tsx'
import type { CaseFile } from '../use-case.ts'
import { pathOf } from './path-of.ts'

const Diagram = lazy(() => import('./Diagram.tsx'))

/** 流程图 — the case on the very edition that it runs on: the way it has come, and where it stands. */
export const CaseDiagram = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const names = textsOf('STEP', useLabels(), useLanguage())
  const { processEdition: edition } = caseFile
  const { data, error } = useQuery({
    queryKey: ['diagram', edition?.id],
    queryFn: ({ signal }) => ask(ReadDiagram, { id: edition?.id ?? '' }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: edition !== null,
  })
  if (error !== null) return <Failure error={error} />
  if (edition === null || data === undefined || data.node === null) return null
  if (!('xml' in data.node)) return null
  return (
    <Box sx={{ mt: 2 }}>
      <Section
        title={text('case.diagram')}
        printed={false}
        aside={
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text('case.edition', { number: edition.number })}
          </Box>
        }
      >
        <Suspense fallback={<Waiting />}>
          <Diagram
            xml={data.node.xml}
            path={pathOf(caseFile)}
            label={text('case.diagramLabel')}
            names={names}
          />
        </Suspense>
      </Section>
    </Box>
  )
}
