import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadStepLimits, type ReadStepLimitsQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { clockName } from '../texts/clock-name.ts'
import { useText } from '../texts/use-text.ts'
import { setStepLimits } from './change-calendars.ts'
import { stepLimitsGiven } from './step-limits-given.ts'

type City = ReadStepLimitsQuery['viewer']['city']
type Props = { readonly city: City }
const queryKey = ['stepLimits']

/** 环节时限 — how long each officer's step may take in the city, and the way to change it. */
export const StepLimits = () => {
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadStepLimits, {}, signal)).viewer.city,
  })
  const changes = viewer?.may('setStepLimits') ?? false
  return (
    <Section
      title={text('stepLimits.title')}
      aside={changes && data !== undefined && <Change city={data} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && <Limits city={data} />}
      <Box sx={{ mt: 1 }}>{text('stepLimits.note')}</Box>
    </Section>
  )
}

const Limits = ({ city: { stepLimits } }: Props) => {
  const text = useText()
  return (
    <Box component="dl" sx={columns}>
      {stepLimits.map(({ step, minutes, standard }) => (
        <div key={step}>
          <dt>{clockName(text, `step:${step}`)}</dt>
          <Box component="dd" sx={{ m: 0, fontWeight: minutes === null ? 400 : 700 }}>
            {minutes === null && standard === null
              ? text('stepLimits.none')
              : text('stepLimits.minutes', { count: minutes ?? standard ?? 0 })}
          </Box>
        </div>
      ))}
    </Box>
  )
}

const Change = ({ city }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const readAgain = () => client.invalidateQueries({ queryKey })
  return (
    <ActDialog
      label={text('stepLimits.change')}
      title={text('stepLimits.title')}
      advice={text('stepLimits.advice')}
      act={setStepLimits}
      given={(fields) => stepLimitsGiven(fields, city)}
      readAgain={readAgain}
      onDone={() => void readAgain()}
    >
      {/* what was typed over older limits would undo somebody else's */}
      <Box key={city.version} sx={columns}>
        {city.stepLimits.map(({ step, minutes, standard }) => (
          <TextField
            key={step}
            name={step}
            type="number"
            label={clockName(text, `step:${step}`)}
            placeholder={standard === null ? '' : String(standard)}
            defaultValue={minutes ?? ''}
            slotProps={{
              inputLabel: { shrink: true },
              htmlInput: { min: 1, max: 527_040, step: 1 },
            }}
          />
        ))}
      </Box>
    </ActDialog>
  )
}

const columns = {
  ...{ display: 'grid', gap: 2, m: 0, pt: 1 },
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(12rem, 1fr))' },
}
