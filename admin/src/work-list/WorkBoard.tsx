import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import { useListContext } from 'ra-core'
import { type KeyboardEvent, useId } from 'react'
import { useRowActs } from '../bulk/use-row-acts.ts'
import { useRowKeys } from '../lists/use-row-keys.ts'
import { Failure } from '../shell/Failure.tsx'
import { RefusalToast } from '../shell/RefusalToast.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { type BoardKind, nextCard } from './board-columns.ts'
import { type ShownColumn, useBoard } from './use-board.ts'
import { useSteps } from './use-steps.ts'
import { WorkCard } from './WorkCards.tsx'

/** 看板 — what waits, in columns by step or by light; a card is opened, chosen and taken as a row is, by the same keys. */
export const WorkBoard = ({ kind }: { readonly kind: BoardKind }) => {
  const text = useText()
  const { columns, by, error, refetch } = useBoard(kind)
  const rows = useRowKeys<HTMLDivElement>()
  const { onKeyDown, refusal } = useRowActs(columns?.flatMap(({ tasks }) => tasks) ?? [])
  if (columns === null)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  const press = (event: KeyboardEvent) => {
    onKeyDown(event)
    moveOnBoard(event)
  }
  return (
    <>
      <Typography variant="body2" className="no-print" sx={{ color: 'text.secondary', mb: 1 }}>
        {text('board.keys')}
      </Typography>
      <Box ref={rows} role="group" aria-label={text('board.title')} onKeyDown={press} sx={board}>
        {columns.map((column) => (
          <Column key={column.key} {...{ column, kind, by }} />
        ))}
      </Box>
      <RefusalToast error={refusal} />
    </>
  )
}

type Props = {
  readonly column: ShownColumn
  readonly kind: BoardKind
  readonly by: 'elementId' | 'light'
}

const Column = ({ column, kind, by }: Props) => {
  const text = useText()
  const id = useId()
  const name = useColumnName(kind, column)
  const { filterValues, setFilters } = useListContext()
  const { key, count, tasks, error } = column
  const toList = () => {
    const { board: _board, ...others } = filterValues
    setFilters({ ...others, [by]: key })
  }
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: 1, alignSelf: 'start', minWidth: 0 }}>
      <Typography variant="h2" id={id} sx={{ fontSize: '1rem', m: 0.5, mb: 1 }}>
        {`${name} (${count})`}
      </Typography>
      {error !== null && <Failure error={error} />}
      {count === 0 && (
        <Typography variant="body2" sx={{ m: 0.5, color: 'text.secondary' }}>
          {text('board.nothing')}
        </Typography>
      )}
      <Box component="ul" data-board-column sx={{ p: 0, m: 0, display: 'grid', gap: 1 }}>
        {tasks.map((task) => (
          <Box component="li" key={task.id} data-task={task.id} sx={card}>
            <WorkCard task={task} />
          </Box>
        ))}
      </Box>
      {count > tasks.length && tasks.length > 0 && (
        <Button className="no-print" fullWidth onClick={toList} sx={{ mt: 1 }}>
          {text('board.all', { count })}
        </Button>
      )}
    </Card>
  )
}

function useColumnName(kind: BoardKind, { key, tasks }: ShownColumn): string {
  const text = useText()
  const named = useNamed()
  const steps = useSteps()
  const light = keyIn(texts.lights, key)
  if (kind === 'light') return light === undefined ? key : text(`lights.${light}`)
  const [first] = tasks
  const own = first === undefined ? key : named(first)
  return steps.find(({ value }) => value === key)?.label ?? own
}

/** Arrow keys lead from the link of a card to the one beside it. */
function moveOnBoard(event: KeyboardEvent): void {
  const { target, currentTarget } = event
  if (!(target instanceof HTMLElement) || !target.matches('[data-row-link]')) return
  const columns = [...currentTarget.querySelectorAll('[data-board-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-row-link]'),
  ])
  const column = columns.findIndex((links) => links.includes(target))
  const row = columns[column]?.indexOf(target) ?? -1
  const heights = columns.map((links) => links.length)
  const next = nextCard(heights, { column, row }, event.key)
  if (next === null) return
  event.preventDefault()
  const link = columns[next.column]?.[next.row]
  link?.focus()
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

// beside each other where there is room for it, else one below the other
const board = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(auto-fill, minmax(260px, 1fr))' },
}
const card = { listStyle: 'none', p: 1, border: 1, borderColor: 'divider', borderRadius: 1 }
