import Typography from '@mui/material/Typography'
import { Section } from '../cases/Section.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import type { Column } from '../lists/column.ts'
import { RowLink } from '../lists/RowLink.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { Handover } from './hand-over.ts'

type Item = Handover['items'][number]

/** 交接项 — each step as it waited then, with what was said about it. */
export const HandedTasks = ({ items }: Pick<Handover, 'items'>) => {
  const text = useText()
  const columns = useColumns()
  const rows = items.map((item) => ({ ...item, id: item.taskId }))
  return (
    <Section title={text('handovers.tasks')}>
      {rows.length === 0 ? (
        <Typography>{text('handovers.nothing')}</Typography>
      ) : (
        <Tabled label={text('handovers.tasks')} columns={columns} rows={rows} />
      )}
    </Section>
  )
}

function useColumns(): readonly Column<Item & { readonly id: string }>[] {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const { instant } = useTimes()
  return [
    {
      name: 'caseNumber',
      label: text('fields.caseNumber'),
      cell: ({ caseId, caseNumber }) => <RowLink to={`/cases/${caseId}`}>{caseNumber}</RowLink>,
    },
    { name: 'className', label: text('fields.className'), cell: classOf },
    { name: 'address', label: text('fields.address'), cell: ({ address }) => address },
    { name: 'step', label: text('fields.step'), cell: named },
    {
      name: 'due',
      label: text('fields.due'),
      cell: ({ dueAt, late }) =>
        dueAt && (late ? text('handovers.late', { at: instant(dueAt) }) : instant(dueAt)),
      short: true,
    },
    {
      name: 'reserved',
      label: text('handovers.atWork'),
      cell: ({ reserved }) => reserved && text('handovers.wasAtWork'),
      short: true,
    },
    { name: 'note', label: text('handovers.taskNote'), cell: ({ note }) => note, width: '24%' },
  ]
}
