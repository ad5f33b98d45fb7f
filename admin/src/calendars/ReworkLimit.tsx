import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Fragment, useId } from 'react'
import { ReadReworkLimit, type ReadReworkLimitQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { setReworkLimit } from './change-calendars.ts'

type City = ReadReworkLimitQuery['viewer']['city']
const queryKey = ['reworkLimit']

/** 返工时限 — what the city gives its units for rework, and the way to change it. */
export const ReworkLimit = () => {
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadReworkLimit, {}, signal)).viewer.city,
  })
  const changes = viewer?.may('setReworkLimit') ?? false
  return (
    <Section
      title={text('rework.title')}
      aside={changes && data !== undefined && <Change city={data} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && (
        <>
          <strong>
            {data.reworkLimit === 'SHARE'
              ? text('rework.shareOf', { percent: percentOf(data) })
              : text(`reworkLimits.${data.reworkLimit}`)}
          </strong>
          <div>{text('rework.note')}</div>
        </>
      )}
    </Section>
  )
}

const percentOf = ({ reworkShare }: City) => Math.round(reworkShare * 100)

const Change = ({ city }: { readonly city: City }) => {
  const text = useText()
  const client = useQueryClient()
  const readAgain = () => client.invalidateQueries({ queryKey })
  return (
    <ActDialog
      label={text('rework.change')}
      title={text('rework.title')}
      advice={text('rework.advice')}
      act={setReworkLimit}
      given={(fields) => {
        const rule = keyIn(texts.reworkLimits, fields.get('rule'))
        const share = Number(wordsOf(fields, 'percent')) / 100
        return rule === undefined
          ? 'errors.INVALID_INPUT'
          : { rule, share, expectedVersion: city.version }
      }}
      readAgain={readAgain}
      onDone={() => void readAgain()}
    >
      {/* what was chosen over an older rule would undo somebody else's */}
      <Fragment key={city.version}>
        <Rules city={city} />
        <TextField
          name="percent"
          type="number"
          label={text('rework.percent')}
          helperText={text('rework.percentHint')}
          defaultValue={percentOf(city)}
          required
          slotProps={{ htmlInput: { min: 10, max: 100, step: 1 } }}
        />
      </Fragment>
    </ActDialog>
  )
}

const Rules = ({ city: { reworkLimit } }: { readonly city: City }) => {
  const text = useText()
  const label = useId()
  return (
    <FormControl>
      <FormLabel id={label}>{text('rework.rule')}</FormLabel>
      <RadioGroup name="rule" defaultValue={reworkLimit} aria-labelledby={label}>
        {keysOf(texts.reworkLimits).map((rule) => (
          <FormControlLabel
            key={rule}
            value={rule}
            control={<Radio />}
            label={text(`reworkLimits.${rule}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}
