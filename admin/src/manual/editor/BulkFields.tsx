import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { UnitField } from '../../forms/UnitField.tsx'
import { useText } from '../../texts/use-text.ts'
import type { Bulk } from './bulk-change.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { dispatchChoice, verificationChoice } from './choices.ts'
import { LimitUnitField } from './LimitUnitField.tsx'
import { RuleList } from './RuleList.tsx'

type Props = { readonly bulk: Bulk; readonly onBulk: (bulk: Bulk) => void }

/** 批量内容 — what is to be said of all lines. */
export const BulkFields = ({ bulk, onBulk }: Props) => {
  const text = useText()
  const { mode, amount, unit, rows } = bulk
  if (mode === 'UNITS')
    return <RuleList rows={rows} onRows={(next) => onBulk({ ...bulk, rows: next })} />
  if (mode === 'DISPATCH')
    return (
      <ChoiceField
        labeled
        choice={dispatchChoice}
        value={bulk.dispatch}
        onValue={(dispatch) => onBulk({ ...bulk, dispatch })}
      />
    )
  if (mode === 'VERIFICATION')
    return (
      <ChoiceField
        labeled
        choice={verificationChoice}
        value={bulk.verification}
        onValue={(verification) => onBulk({ ...bulk, verification })}
      />
    )
  if (mode === 'REPLACE') return <Replaced bulk={bulk} onBulk={onBulk} />
  return (
    <Stack direction="row" sx={{ gap: 2 }}>
      <TextField
        label={text(`editor.bulkAmounts.${mode}`)}
        value={amount}
        onChange={({ target }) => onBulk({ ...bulk, amount: target.value })}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      />
      {mode === 'SET' && (
        <LimitUnitField
          label={text('editor.limitUnit')}
          value={unit}
          onValue={(next) => onBulk({ ...bulk, unit: next })}
        />
      )}
    </Stack>
  )
}

const Replaced = ({ bulk, onBulk }: Props) => {
  const text = useText()
  return (
    <>
      <UnitField
        name="replacedUnit"
        label={text('editor.replaced')}
        onPick={(picked) => onBulk({ ...bulk, replaceUnitId: picked?.id ?? '' })}
      />
      <UnitField
        name="replacingUnit"
        label={text('editor.replacing')}
        onPick={(picked) => onBulk({ ...bulk, byUnitId: picked?.id ?? '' })}
      />
    </>
  )
}
