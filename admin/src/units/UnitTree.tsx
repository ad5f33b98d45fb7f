import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import { useOnDutyNow } from '../duties/use-duties.ts'
import { NoMatch } from '../lists/NoMatch.tsx'
import { useText } from '../texts/use-text.ts'
import type { ListedUnit } from './list-units.ts'
import { moveInTree } from './move-in-tree.ts'
import { type OnDutyAt, UnitRow } from './UnitRow.tsx'
import { type Branch, matching, parentsIn, unitTree } from './unit-tree.ts'

/** 机构树 — every unit below the one it is part of; what is sought is shown with all that it is part of. */
export const UnitTree = () => {
  const text = useText()
  const { data = [], filterValues } = useListContext<ListedUnit>()
  const { name = '', kind = '' }: { name?: string; kind?: string } = filterValues
  const onDuty = useOnDutyNow()
  const all = unitTree(data)
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null)
  const seeks = name !== '' || kind !== ''
  const shown = seeks ? matching(all, { name, kind }) : all
  if (shown.length === 0) return <NoMatch />
  const parents = parentsIn(shown)
  const opened = seeks ? new Set(parents) : (open ?? new Set(all.map(({ unit }) => unit.id)))
  const toggle = (id: string) =>
    setOpen(new Set(opened.has(id) ? [...opened].filter((it) => it !== id) : [...opened, id]))
  return (
    <Card sx={{ p: { xs: 1, sm: 2 } }}>
      <Stack direction="row" sx={{ gap: 1, mb: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box component="span" role="status" sx={{ color: 'text.secondary', mr: 'auto' }}>
          {text('unitTree.count', { count: data.length })}
        </Box>
        <Button onClick={() => setOpen(new Set(parents))}>{text('unitTree.openAll')}</Button>
        <Button onClick={() => setOpen(new Set())}>{text('unitTree.closeAll')}</Button>
      </Stack>
      <Box role="group" aria-label={text('units.title')} onKeyDown={moveInTree}>
        <Branches {...{ branches: shown, opened, onDuty, onToggle: toggle }} />
      </Box>
    </Card>
  )
}

type Props = {
  readonly branches: readonly Branch<ListedUnit>[]
  readonly opened: ReadonlySet<string>
  readonly onDuty: OnDutyAt
  readonly onToggle: (id: string) => void
}

const Branches = ({ branches, opened, ...props }: Props) => (
  <Box component="ul" sx={list}>
    {branches.map(({ unit, below }) => {
      const expanded = opened.has(unit.id)
      return (
        <li key={unit.id}>
          <UnitRow
            unit={unit}
            below={below.length}
            expanded={expanded}
            onDuty={props.onDuty}
            onToggle={() => props.onToggle(unit.id)}
          />
          {expanded && below.length > 0 && <Branches branches={below} opened={opened} {...props} />}
        </li>
      )
    })}
  </Box>
)

const list = {
  p: 0,
  m: 0,
  listStyle: 'none',
  '& ul': {
    ml: { xs: 1.25, sm: 2 },
    pl: { xs: 0.5, sm: 1 },
    borderLeft: 1,
    borderColor: 'divider',
  },
}
