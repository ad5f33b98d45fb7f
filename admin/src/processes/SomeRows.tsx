import Button from '@mui/material/Button'
import type { Records } from '../lists/column.ts'
import { Tabled } from '../lists/Tabled.tsx'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import type { Some } from './use-some.ts'

type Props<Row> = Omit<Records<Row>, 'rows'> & { readonly some: Some<Row> }

/** 逐段列表 — the rows that have been read, and a button for the rest. */
export const SomeRows = <Row extends { readonly id: string }>({ some, ...records }: Props<Row>) => {
  const { rows, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = some
  const text = useText()
  const more = text('processes.more')
  if (rows === undefined)
    return error === null ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />
  return (
    <div>
      <Tabled {...records} rows={rows} />
      {hasNextPage && (
        <Button
          sx={{ mt: 1 }}
          loading={isFetchingNextPage}
          aria-label={`${more}: ${records.label}`}
          onClick={() => void fetchNextPage()}
        >
          {more}
        </Button>
      )}
    </div>
  )
}
