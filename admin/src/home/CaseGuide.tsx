import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect } from 'react'
import { Section } from '../cases/Section.tsx'
import { openStepsOf } from '../cases/steps/open-steps.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useProgress } from './use-progress.ts'

type Props = { readonly caseFile: CaseFile }

/** 第一个案件 — tells a newcomer on the page of a case what to do with it, until the first step is ended. */
export const CaseGuide = ({ caseFile }: Props) => {
  const viewer = useViewer()
  if (viewer === null || viewer.personId === null || openStepsOf(caseFile).length === 0) return null
  return <Guide key={viewer.personId} />
}

const Guide = () => {
  const text = useText()
  const { progress, keep, tick } = useProgress()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page was opened, once
  useEffect(() => tick('read'), [])
  if (progress.dismissed || progress.done.includes('end')) return null
  return (
    <Section
      printed={false}
      title={text('home.firstCase')}
      aside={
        <Button size="small" onClick={() => keep({ ...progress, dismissed: true })}>
          {text('home.hideSteps')}
        </Button>
      }
    >
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        <li>{text('home.steps.read')}</li>
        <li>{text('home.steps.end')}</li>
        <li>{text('home.firstCaseNext')}</li>
      </Box>
    </Section>
  )
}
