import { useQuery } from '@tanstack/react-query'
import { type InquiredFragment, ReadManualInquiries } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import type { Column } from '../../lists/column.ts'
import { Empty } from '../../lists/Empty.tsx'
import { RowLink } from '../../lists/RowLink.tsx'
import { Tabled } from '../../lists/Tabled.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { inquiryAddress } from './inquiry-address.ts'

/** 手册征求意见 — what the viewer’s unit is or was asked. */
export const Inquiries = () => {
  const text = useText()
  return (
    <>
      <PageTitle title={text('inquiries.title')} note={text('inquiries.note')} />
      <InquiryRows />
    </>
  )
}

const InquiryRows = () => {
  const text = useText()
  const columns = useColumns()
  const { data, error, refetch } = useQuery({
    queryKey: ['manualInquiries'],
    queryFn: ({ signal }) => ask(ReadManualInquiries, {}, signal),
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  const rows = data.manualInquiries.map((one) => ({ ...one, id: inquiryAddress(one) }))
  if (rows.length === 0)
    return <Empty title={text('inquiries.none')} advice={text('inquiries.advice')} />
  return <Tabled label={text('inquiries.title')} columns={columns} rows={rows} />
}

function useColumns(): readonly Column<InquiredFragment>[] {
  const text = useText()
  const { instantInFull } = useTimes()
  return [
    {
      name: 'edition',
      label: text('inquiries.edition'),
      cell: ({ editionTitle: title, editionNumber: number, ...asked }) => (
        <RowLink to={inquiryAddress(asked)}>{text('rounds.edition', { title, number })}</RowLink>
      ),
    },
    { name: 'unit', label: text('rounds.unit'), cell: ({ unitName }) => unitName },
    { name: 'lines', label: text('inquiries.lines'), cell: ({ lineCount }) => lineCount },
    {
      name: 'until',
      label: text('inquiries.until'),
      cell: ({ answerBy }) => instantInFull(answerBy),
    },
    {
      name: 'state',
      label: text('inquiries.state'),
      cell: ({ state }) => text(`inquiryStates.${state}`),
    },
  ]
}
