import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { BulkFragment } from '../api/generated/operations.ts'
import { useText } from '../texts/use-text.ts'
import type { UnderWay } from './under-way-in.ts'

type Item = BulkFragment['items'][number]
type Props = {
  readonly cases: UnderWay['cases']
  readonly items: readonly Item[]
  readonly outcome: string
}

/** 逐项结果 — what was refused and why; and what was ended, once somebody looks. */
export const BulkResults = ({ cases, items, outcome }: Props) => {
  const text = useText()
  const ended = items.filter(({ state }) => state === 'DONE')
  return (
    <>
      <Items
        cases={cases}
        items={items.filter(({ state }) => state === 'REFUSED')}
        saidOf={({ code }) => text(`errors.${code ?? 'FAULT'}`)}
      />
      {ended.length > 0 && (
        <Box component="details">
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            {text('bulk.ended', { count: ended.length })}
          </Box>
          <Items cases={cases} items={ended} saidOf={() => outcome} />
        </Box>
      )}
    </>
  )
}

type ItemsProps = Omit<Props, 'outcome'> & { readonly saidOf: (item: Item) => string }

const Items = ({ cases, items, saidOf }: ItemsProps) => (
  <Box component="ul" sx={{ m: 0, pl: 2, maxHeight: 160, overflowY: 'auto' }}>
    {items.map((item) => {
      const { caseId, caseNumber } = cases[item.taskId] ?? {}
      return (
        <li key={item.taskId}>
          <Link component={RouterLink} to={`/cases/${caseId}`}>
            {caseNumber}
          </Link>
          {' · '}
          {saidOf(item)}
        </li>
      )
    })}
  </Box>
)
