import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { ReadManualFindings } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf, wordsOrNone } from '../../forms/fields.ts'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { dayBefore } from '../../time/day.ts'
import type { ActProps } from './act-props.ts'
import { publishManualEdition } from './change-edition.ts'
import { WordsField } from './WordsField.tsx'

/** 发布 — as a document with its number, in force at once or from an instant to come. */
export const PublishEdition = ({ edition, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('editionActs.PUBLISH')}
      title={text('editionActs.PUBLISH')}
      look="contained"
      act={publishManualEdition}
      given={(fields) => {
        const documentNumber = wordsOf(fields, 'documentNumber')
        const issuingBody = wordsOf(fields, 'issuingBody')
        const until = instantIn(fields, 'until')
        if ((documentNumber === '' && until === undefined) || issuingBody === '')
          return 'editionFlow.documentNumberNeeded'
        return {
          ...{ editionId: edition.id, expectedVersion: edition.version },
          ...{ from: instantIn(fields, 'from'), until },
          reason: wordsOrNone(fields, 'reason'),
          examplesReason: wordsOrNone(fields, 'examplesReason'),
          document: {
            documentNumber: documentNumber || undefined,
            issuingBody,
            meeting: wordsOrNone(fields, 'meeting'),
            issuedOn: wordsOf(fields, 'issuedOn'),
          },
        }
      }}
      onDone={onDone}
    >
      <DocumentFields edition={edition} />
    </ActDialog>
  )
}

/** What a city’s manual is usually issued by; a document is in Chinese, whoever reads it. */
const usualBody = (city: string) => `${city}城市管理委员会`

const DocumentFields = ({ edition }: Pick<ActProps, 'edition'>) => {
  const text = useText()
  const city = useViewer()?.city.name ?? ''
  return (
    <>
      <WordsField
        name="issuingBody"
        label={text('editionFlow.issuingBody')}
        value={usualBody(city)}
        most={100}
      />
      <WordsField name="documentNumber" label={text('editionFlow.documentNumber')} most={100} />
      <WordsField
        name="meeting"
        label={text('editionFlow.meetingLabel')}
        value={edition.meeting}
        most={200}
      />
      <TextField
        type="date"
        name="issuedOn"
        required
        label={text('editionFlow.issuedOn')}
        defaultValue={dayBefore(0)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="datetime-local"
        name="from"
        label={text('editionFlow.from')}
        helperText={text('editionFlow.fromHint')}
        defaultValue={`${dayBefore(-1)}T00:00`}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="datetime-local"
        name="until"
        label={text('editionFlow.until')}
        helperText={text('editionFlow.untilHint')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <WarnedReason id={edition.id} />
      <WordsField
        name="examplesReason"
        label={text('examples.publishReason')}
        hint={text('examples.publishReasonHint')}
        lines={2}
      />
    </>
  )
}

/** Asked for only where the checks warn. */
const WarnedReason = ({ id }: { readonly id: string }) => {
  const text = useText()
  const { data } = useQuery({
    queryKey: ['manualFindings', id],
    queryFn: ({ signal }) => ask(ReadManualFindings, { editionId: id }, signal),
  })
  if ((data?.manualFindings.warnings ?? 0) === 0) return null
  return <WordsField name="reason" label={text('editionFlow.warned')} lines={2} />
}

/** Where the officer sits. */
function instantIn(fields: FormData, name: 'from' | 'until'): string | undefined {
  const written = wordsOrNone(fields, name)
  return written === undefined ? undefined : new Date(written).toISOString()
}
