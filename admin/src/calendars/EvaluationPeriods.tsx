import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  PublishEvaluationPeriod,
  type PublishEvaluationPeriodInput,
  ReadEvaluationPeriods,
  type ReadEvaluationPeriodsQuery,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'

type Month = ReadEvaluationPeriodsQuery['evaluationPeriods'][number]
const queryKey = ['evaluationPeriods']

/** 评价周期 — the months that are over, which of them are published, and the way to publish one. */
export const EvaluationPeriods = () => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadEvaluationPeriods, {}, signal)).evaluationPeriods,
  })
  return (
    <Section title={text('periods.title')}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      <div>{text('periods.note')}</div>
      {data !== undefined && <Months months={data} />}
    </Section>
  )
}

const Months = ({ months }: { readonly months: readonly Month[] }) => {
  const text = useText()
  const viewer = useViewer()
  const { instantInFull } = useTimes()
  const publishes = viewer?.may('publishEvaluationPeriod') ?? false
  const act = ({ month, publishedAt }: Month) => publishedAt === null && <Publish month={month} />
  return (
    <Tabled
      label={text('periods.title')}
      rows={months.map((month) => ({ ...month, id: month.month }))}
      columns={[
        { name: 'month', label: text('periods.month'), cell: ({ month }) => month, short: true },
        {
          name: 'published',
          label: text('periods.published'),
          cell: ({ publishedAt, publisherName }) =>
            publishedAt === null
              ? text('periods.open')
              : `${instantInFull(publishedAt)} ${publisherName ?? ''}`.trim(),
        },
        ...(publishes ? [{ name: 'act', label: text('periods.act'), cell: act }] : []),
      ]}
    />
  )
}

const Publish = ({ month }: Pick<Month, 'month'>) => {
  const text = useText()
  const client = useQueryClient()
  return (
    <ActDialog
      label={text('periods.publish')}
      title={text('periods.publishMonth', { month })}
      about={`period ${month}`}
      advice={text('periods.advice')}
      look="text"
      inRow
      act={publishPeriod}
      given={() => ({ month })}
      onDone={() => void client.invalidateQueries({ queryKey })}
    />
  )
}

const publishPeriod = async (input: PublishEvaluationPeriodInput) =>
  accepted((await ask(PublishEvaluationPeriod, { input })).publishEvaluationPeriod)
