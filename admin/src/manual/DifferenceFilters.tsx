import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { CountManualDifference } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { useFilter } from '../lists/use-filter.ts'
import { useText } from '../texts/use-text.ts'
import { EditionChoice } from './EditionChoice.tsx'
import type { ListedEdition } from './list-editions.ts'

type Props = { readonly editions: readonly ListedEdition[] }

/** 对比条件 — which two editions, and which kind of difference; they stand in the address. */
export const DifferenceFilters = ({ editions }: Props) => {
  const text = useText()
  const counted = useCounts()
  const choices = (counted?.counts ?? [])
    .filter(({ lines }) => lines > 0)
    .map(({ change, lines }) => ({
      value: change,
      label: text('difference.counted', {
        change: text(`manualChanges.${change}`),
        count: lines,
      }),
    }))
  return (
    <Stack
      component="search"
      aria-label={text('lists.filters')}
      direction="row"
      className="no-print"
      sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <EditionChoice name="from" label={text('difference.from')} editions={editions} />
      <EditionChoice name="to" label={text('difference.to')} editions={editions} />
      <ChoiceFilter name="change" label={text('difference.change')} choices={choices} />
      {counted !== undefined && (
        <Typography role="status" sx={{ color: 'text.secondary' }}>
          {text('difference.sum', { count: counted.total })}
        </Typography>
      )}
    </Stack>
  )
}

function useCounts() {
  const { value: from } = useFilter('from')
  const { value: to } = useFilter('to')
  const { data } = useQuery({
    queryKey: ['manualDifference', from, to],
    queryFn: ({ signal }) => ask(CountManualDifference, { from, to }, signal),
    enabled: from !== '' && to !== '',
  })
  return data?.manualDifference
}
