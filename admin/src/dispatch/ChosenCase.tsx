import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useCallback, useRef, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { Facts } from '../cases/Facts.tsx'
import { Section } from '../cases/Section.tsx'
import { OpenSteps } from '../cases/steps/OpenSteps.tsx'
import type { OpenStep } from '../cases/steps/open-steps.ts'
import { useSendKey } from '../cases/steps/use-send-key.ts'
import { type CaseFile, useCase } from '../cases/use-case.ts'
import { useClassName } from '../cases/use-class-name.ts'
import { useProgress } from '../home/use-progress.ts'
import { useLanguage } from '../preferences.ts'
import { Failure } from '../shell/Failure.tsx'
import { useKeys } from '../shell/use-keys.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { NearMap } from './NearMap.tsx'
import { ProposedUnits } from './ProposedUnits.tsx'
import type { WaitingTask } from './use-waiting-tasks.ts'
import { digitKeys, type WantedUnit } from './wanted-unit.ts'

type Props = {
  readonly task: WaitingTask
  /** With what was sent, in the language of the screen. */
  readonly onSent: (outcome: string) => void
}
type Filled = { readonly unitId: string }
type Ended = OpenStep['outcomes'][number]

/** 当前案件 — what it is about, whom the manual proposes, the step’s own form, and what is around it; keys pressed before they are there are kept. */
export const ChosenCase = ({ task, onSent }: Props) => {
  const language = useLanguage()
  const { data: caseFile, error, refetch } = useCase(task.case.id)
  const { tick } = useProgress()
  const isAwaited = caseFile === undefined
  const [wanted, want] = useState<WantedUnit | null>(null)
  const [filled, setFilled] = useState<Filled | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const sendWanted = useRef(false)
  const page = useRef<HTMLElement>(null)
  useKeys(isAwaited ? digitKeys((number) => want({ number })) : {})
  useSendKey(page, { send: null, awaited: isAwaited, kept: sendWanted })
  const onFilled = useCallback(() => setFilled(null), [])
  const choose = useCallback((chosen: string | null) => {
    want(null)
    if (chosen === null) return
    setUnitId(chosen)
    setFilled({ unitId: chosen })
  }, [])
  if (caseFile === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  const desk = {
    ...{ filled, onFilled, sendWanted },
    onAnswers: ({ unitId: chosen }: Readonly<Record<string, unknown>>) =>
      setUnitId(typeof chosen === 'string' ? chosen : null),
    onSent: ({ outcomeZh, outcomeEn }: Ended) => {
      tick('dispatch')
      onSent(language === 'zh' ? outcomeZh : outcomeEn)
    },
  }
  return (
    <Box sx={columns}>
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <About caseFile={caseFile} />
        <ProposedUnits
          {...{ caseFile, wanted }}
          taskId={task.id}
          chosenId={unitId}
          onWant={want}
          onChoose={choose}
        />
        <OpenSteps caseFile={caseFile} desk={desk} />
      </Stack>
      <NearMap caseFile={caseFile} />
    </Box>
  )
}

const About = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const classOf = useClassName()
  const { id, caseNumber, grid } = caseFile
  return (
    <Section
      title={`${caseNumber} ${classOf(caseFile)}`}
      aside={
        <Link component={RouterLink} to={`/cases/${id}`}>
          {text('help.openRow')}
        </Link>
      }
    >
      <Facts
        facts={[
          [text('case.description'), caseFile.description],
          [text('fields.address'), caseFile.address],
          [text('map.grid'), grid && `${grid.name} ${grid.code}`],
          [text('fields.source'), text(`sources.${caseFile.source}`)],
          [text('case.reworkCount'), caseFile.reworkCount === 0 ? null : caseFile.reworkCount],
        ]}
      />
    </Section>
  )
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 4fr)' },
}
