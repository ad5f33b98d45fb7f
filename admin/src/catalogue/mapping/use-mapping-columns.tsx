import Box from '@mui/material/Box'
import type { Column } from '../../lists/column.ts'
import { useViewer } from '../../shell/use-viewer.ts'
import { useNamed, useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { majorOf } from '../major-of.ts'
import { ConfirmMapping } from './ConfirmMapping.tsx'
import type { MappingRow } from './mapping-rows.ts'

/** 对照列 — the class, its successors, why, who confirmed it, and the act. */
export function useMappingColumns(): readonly Column<MappingRow>[] {
  const text = useText()
  const viewer = useViewer()
  const { instantInFull } = useTimes()
  return [
    { name: 'from', label: text('mapping.from'), cell: fromOf, width: '22%' },
    { name: 'targets', label: text('mapping.targets'), cell: targetsOf, width: '32%' },
    {
      name: 'basis',
      label: text('mapping.basis'),
      cell: ({ basis }) => text(`mappingBases.${basis}`),
      short: true,
    },
    {
      name: 'state',
      label: text('mapping.state'),
      cell: ({ confirmedAt, confirmedByName }) =>
        confirmedAt === null
          ? text('mapping.states.OPEN')
          : text('mapping.confirmed', {
              ...{ by: confirmedByName ?? '', at: instantInFull(confirmedAt) },
            }),
    },
    ...(viewer?.may('confirmClassMappings')
      ? [{ name: 'acts', label: text('mapping.acts'), cell: actOf, short: true }]
      : []),
  ]
}

const fromOf = (row: MappingRow) => <From {...row} />
const targetsOf = (row: MappingRow) => <Targets {...row} />
// keyed by its version: what somebody else has changed is shown afresh
const actOf = (row: MappingRow) => <ConfirmMapping key={row.version} {...row} />

const From = ({ fromCode, from }: MappingRow) => {
  const named = useNamed()
  return (
    <>
      {fromCode} {from !== undefined && named(from)}
      <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {from !== undefined && named(majorOf(from))}
      </Box>
    </>
  )
}

/** Where it goes; what is split or comes together is said in words. */
const Targets = ({ targets, sharing }: MappingRow) => {
  const text = useText()
  const named = useNamed()
  return (
    <>
      {targets.length === 0 && text('mapping.none')}
      {targets.map((target) => (
        <div key={target.id}>
          {target.code} {named(target)}
        </div>
      ))}
      <Box sx={{ color: 'warning.main' }}>
        {targets.length > 1 && <div>{text('mapping.split', { count: targets.length })}</div>}
        {sharing.length > 0 && <div>{text('mapping.merged', { classes: sharing.join(', ') })}</div>}
      </Box>
    </>
  )
}
