import Typography from '@mui/material/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import {
  ReadReceiptLimit,
  SetReceiptLimit,
  type SetReceiptLimitInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { MinutesField } from './MinutesField.tsx'
import { ReceiptLevelFields, ReceiptLevels } from './ReceiptLevels.tsx'
import { type ReceiptSettings, receiptLimitGiven } from './receipt-limit-given.ts'

const queryKey = ['receipt-limit']
const setReceiptLimit = async (input: SetReceiptLimitInput) =>
  accepted((await ask(SetReceiptLimit, { input })).setReceiptLimit)

/** 签收时限 — how long a notice may wait for a receipt, by its level, and the way to change it. */
export const ReceiptLimit = () => {
  const text = useText()
  const viewer = useViewer()
  const {
    data: city,
    error,
    refetch,
  } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadReceiptLimit, {}, signal)).viewer.city,
  })
  const changes = viewer?.may('setReceiptLimit') ?? false
  return (
    <Section
      title={text('receiptLimit.title')}
      printed={false}
      aside={changes && city !== undefined && <Change city={city} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && city === undefined && <Waiting />}
      {city !== undefined && <Limits city={city} />}
    </Section>
  )
}

type Props = { readonly city: ReceiptSettings }

const Limits = ({ city: { receiptMinutes: minutes, receiptLevels } }: Props) => {
  const text = useText()
  return (
    <>
      <Typography variant="body2">
        {minutes === null
          ? text('receiptLimit.none')
          : text('receiptLimit.after', { count: minutes })}
      </Typography>
      <ReceiptLevels levels={receiptLevels} />
    </>
  )
}

const Change = ({ city }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const readAgain = () => client.invalidateQueries({ queryKey })
  return (
    <ActDialog
      label={text('receiptLimit.change')}
      title={text('receiptLimit.title')}
      advice={text('receiptLimit.advice')}
      look="text"
      act={setReceiptLimit}
      given={(fields) => receiptLimitGiven(fields, city)}
      invalid="receiptLimit.wrong"
      readAgain={readAgain}
      onDone={() => void readAgain()}
    >
      {/* what was typed over older times would undo somebody else's */}
      <Fragment key={city.version}>
        <MinutesField
          name="minutes"
          label={text('receiptLimit.minutes')}
          minutes={city.receiptMinutes}
        />
        <ReceiptLevelFields levels={city.receiptLevels} />
      </Fragment>
    </ActDialog>
  )
}
