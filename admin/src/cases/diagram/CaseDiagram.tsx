import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { ReadDiagram } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { textsOf, useLabels } from '../../labels/labels.ts'
import { useLanguage } from '../../preferences.ts'
import { Failure } from '../../shell/Failure.tsx'
import { lazily } from '../../shell/lazily.ts'
import { Waiting } from '../../shell/Waiting.tsx'
import { clockName } from '../../texts/clock-name.ts'
import { useNamed, useText } from '../../texts/use-text.ts'
import { Section } from '../Section.tsx'
import type { CaseFile } from '../use-case.ts'
import { ClockNote } from './ClockNote.tsx'
import { clocksOn } from './clocks-on.ts'
import { pathOf } from './path-of.ts'

const Diagram = lazily(async () => (await import('../../process-editions/Diagram.tsx')).Diagram)

/** 流程图 — the case on the very edition that it runs on: the way it has come, where it stands, and what time is left. */
export const CaseDiagram = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const names = textsOf('STEP', useLabels(), useLanguage())
  const { processEdition: edition } = caseFile
  const { data, error, refetch } = useQuery({
    queryKey: ['diagram', edition?.id],
    queryFn: ({ signal }) => ask(ReadDiagram, { id: edition?.id ?? '' }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: edition !== null,
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
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
          <Drawn caseFile={caseFile} xml={data.node.xml} names={names} />
        </Suspense>
      </Section>
    </Box>
  )
}

type DrawnProps = {
  readonly caseFile: CaseFile
  readonly xml: string
  /** Of the elements that the city calls otherwise than the model. */
  readonly names: Readonly<Record<string, string>>
}

const Drawn = ({ caseFile, xml, names }: DrawnProps) => {
  const text = useText()
  const named = useNamed()
  const path = pathOf(caseFile)
  const { steps, handling } = clocksOn(caseFile)
  const notes = steps.map((step) => ({
    ...{ id: step.id, elementId: step.elementId },
    words: <ClockNote label={named(step)} limit={step} />,
  }))
  return (
    <Diagram
      xml={xml}
      label={text('case.diagramLabel')}
      marks={{ errors: [], warnings: [], selected: null, path }}
      names={names}
      first={path.current[0] ?? null}
      notes={notes}
      corner={handling && <HandlingNote clock={handling} />}
    />
  )
}

const HandlingNote = ({ clock }: { readonly clock: CaseFile['clocks'][number] }) => {
  const name = clockName(useText(), clock.key)
  return (
    <ClockNote label={name} limit={clock} state={clock.state}>
      {name}
    </ClockNote>
  )
}
