import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { Link } from 'react-router'
import { Section } from '../cases/Section.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { type FirstStep, firstStepsFor, ticked } from './first-steps.ts'
import { useProgress } from './use-progress.ts'

/** 新手引导 — the first case of a newcomer, step by step; dismissed for good, and brought back by a word. */
export const FirstSteps = () => {
  const viewer = useViewer()
  if (viewer === null || viewer.personId === null) return null
  const steps = firstStepsFor(viewer.may)
  if (steps.length === 0) return null
  return <Steps key={viewer.personId} steps={steps} />
}

const Steps = ({ steps }: { readonly steps: readonly FirstStep[] }) => {
  const text = useText()
  const { progress, keep } = useProgress()
  if (progress.dismissed)
    return (
      <Button
        size="small"
        sx={{ alignSelf: 'flex-start', mt: -1.5 }}
        onClick={() => keep({ ...progress, dismissed: false })}
      >
        {text('home.showSteps')}
      </Button>
    )
  const left = steps.filter(({ name }) => !progress.done.includes(name)).length
  return (
    <Section
      title={text('home.firstSteps')}
      aside={
        <Button size="small" onClick={() => keep({ ...progress, dismissed: true })}>
          {text(left === 0 ? 'home.stepsDone' : 'home.hideSteps')}
        </Button>
      }
    >
      <Box component="ol" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {steps.map((step) => (
          <Box component="li" key={step.name} sx={line}>
            <FormControlLabel
              sx={{ mr: 0, alignItems: 'flex-start', minWidth: 0 }}
              label={<Box sx={{ pt: 0.75 }}>{text(step.text)}</Box>}
              control={
                <Checkbox
                  size="small"
                  checked={progress.done.includes(step.name)}
                  onChange={() => keep(ticked(progress, step.name))}
                />
              }
            />
            {step.to !== null && (
              <Button size="small" component={Link} to={step.to} sx={{ flexShrink: 0 }}>
                {text('home.goThere')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  )
}

const line = { display: 'flex', gap: 1, alignItems: 'flex-start', justifyContent: 'space-between' }
