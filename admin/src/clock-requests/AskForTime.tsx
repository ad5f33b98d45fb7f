import TextField from '@mui/material/TextField'
import type { ClockRequestKind, LimitUnit } from '../api/generated/operations.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf, wordsOrNone } from '../forms/fields.ts'
import { PhotoPicker } from '../photos/PhotoPicker.tsx'
import { usePhotos } from '../photos/use-photos.ts'
import { useText } from '../texts/use-text.ts'
import { requestClockChange } from './change-requests.ts'
import { ReasonField } from './ReasonField.tsx'
import { useReadAgain } from './use-read-again.ts'

type Props = {
  readonly caseId: string
  readonly clock: { readonly id: string; readonly limitUnit: LimitUnit }
  readonly kind: ClockRequestKind
}

/** 计时申请 — an extension, a suspension or an exemption, with its reason and evidence. */
export const AskForTime = ({ caseId, clock, kind }: Props) => {
  const text = useText()
  const readAgain = useReadAgain(caseId)
  const photos = usePhotos()
  const done = () => {
    photos.clear()
    void readAgain()
  }
  return (
    <ActDialog
      label={text(`timeRequests.ask.${kind}`)}
      title={text(`timeRequests.ask.${kind}`)}
      about={`${kind} ${clock.id}`}
      advice={text(`timeRequests.advices.${kind}`)}
      look="text"
      act={requestClockChange}
      given={(fields) =>
        photos.areSent
          ? {
              ...{ clockId: clock.id, kind, reason: wordsOf(fields, 'reason') },
              ...(kind === 'EXTENSION' && { amount: Number(wordsOf(fields, 'amount')) }),
              ...(kind === 'SUSPENSION' && { resumesOn: wordsOrNone(fields, 'resumesOn') }),
              attachmentIds: photos.attachmentIds,
            }
          : 'timeRequests.filesWaiting'
      }
      invalid="timeRequests.missing"
      onDone={done}
    >
      <HowMuch kind={kind} unit={clock.limitUnit} />
      <ReasonField />
      <PhotoPicker photos={photos} />
    </ActDialog>
  )
}

type Measure = { readonly kind: ClockRequestKind; readonly unit: LimitUnit }

const HowMuch = ({ kind, unit }: Measure) => {
  const text = useText()
  if (kind === 'EXEMPTION') return null
  if (kind === 'EXTENSION')
    return (
      <TextField
        name="amount"
        type="number"
        label={text('timeRequests.amount', { unit: text(`limitUnits.${unit}`) })}
        required
        slotProps={{ htmlInput: { min: 0.25, step: 0.25 } }}
      />
    )
  return (
    <TextField
      name="resumesOn"
      type="date"
      label={text('timeRequests.resumesOn')}
      required
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
