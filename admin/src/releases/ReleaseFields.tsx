import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { WordsField } from '../manual/flow/WordsField.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { dayBefore } from '../time/day.ts'
import { localMinute } from './given.ts'
import { CalendarChoice, DraftChoice } from './MemberChoices.tsx'
import { type Release, useChoices } from './use-releases.ts'

type Props = { readonly release?: Release }

/** 发布批表单 — its name and instant, and what it brings: what waits to be published. */
export const ReleaseFields = ({ release }: Props) => {
  const text = useText()
  const { data, error, refetch } = useChoices()
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  return (
    <>
      <NameFields
        name={release?.name ?? ''}
        reason={release?.reason ?? ''}
        instant={release?.instant ?? null}
      />
      <ManualFields release={release} editions={data.editions} />
      <DraftChoice
        drafts={data.drafts.filter(({ state }) => state === 'IN_REVIEW')}
        chosen={release?.drafts}
      />
      <CalendarChoice calendars={data.calendars} chosen={release?.calendar} />
      <FormControlLabel
        control={<Checkbox name="applyToOpen" defaultChecked={release?.applyToOpen ?? false} />}
        label={text('releases.applyToOpen')}
      />
    </>
  )
}

type Named = {
  readonly name: string
  readonly reason: string
  /** Null for the next midnight. */
  readonly instant: string | null
}

/** 名称与时刻 — what a release is called, why, and when it takes effect. */
export const NameFields = ({ name, reason, instant }: Named) => {
  const text = useText()
  return (
    <>
      <WordsField name="name" label={text('releases.name')} value={name} most={80} />
      <WordsField name="reason" label={text('releases.reason')} value={reason} lines={2} />
      <TextField
        type="datetime-local"
        name="instant"
        label={text('releases.instant')}
        helperText={text('releases.instantHint')}
        defaultValue={instant ? localMinute(instant) : `${dayBefore(-1)}T00:00`}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  )
}

type Choices = NonNullable<ReturnType<typeof useChoices>['data']>
type Of<Kind extends keyof Choices> = { readonly release: Release | undefined } & Pick<
  Choices,
  Kind
>

const ManualFields = ({ release, editions }: Of<'editions'>) => {
  const text = useText()
  const [chosen, setChosen] = useState(release?.manualEdition?.id ?? '')
  return (
    <>
      <TextField
        select
        name="editionId"
        label={text('releases.manual')}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{text('releases.none')}</option>
        {editions.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {text('releases.edition', { number, title })}
          </option>
        ))}
      </TextField>
      {chosen !== '' && <DocumentFields document={release?.document ?? null} />}
    </>
  )
}

/** What a city’s manual is usually issued by; a document is in Chinese, whoever reads it. */
const usualBody = (city: string) => `${city}城市管理委员会`

/** 发文信息 — how the manual of a release is issued. */
export const DocumentFields = ({ document }: Pick<Release, 'document'>) => {
  const text = useText()
  const city = useViewer()?.city.name ?? ''
  return (
    <>
      <WordsField
        name="issuingBody"
        label={text('editionFlow.issuingBody')}
        value={document?.issuingBody ?? usualBody(city)}
        most={100}
      />
      <WordsField
        name="documentNumber"
        label={text('editionFlow.documentNumber')}
        value={document?.documentNumber ?? ''}
        most={100}
      />
      <WordsField
        name="meeting"
        label={text('editionFlow.meetingLabel')}
        value={document?.meeting ?? ''}
        most={200}
      />
      <TextField
        type="date"
        name="issuedOn"
        label={text('editionFlow.issuedOn')}
        defaultValue={document?.issuedOn ?? dayBefore(0)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <WordsField
        name="manualReason"
        label={text('editionFlow.warned')}
        value={document?.reason ?? ''}
        lines={2}
      />
      <WordsField
        name="examplesReason"
        label={text('examples.publishReason')}
        hint={text('examples.publishReasonHint')}
        value={document?.examplesReason ?? ''}
        lines={2}
      />
    </>
  )
}
