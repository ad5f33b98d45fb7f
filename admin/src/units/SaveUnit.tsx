import AddIcon from '@mui/icons-material/Add'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import { useListContext } from 'ra-core'
import { ApiError } from '../api/api-error.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { UnitField } from '../forms/UnitField.tsx'
import { AreaClassField } from '../manual/AreaClassField.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import type { TextKey } from '../texts/texts.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { saveUnit } from './change-units.ts'
import type { ListedUnit } from './list-units.ts'
import { UnitVersions } from './UnitVersions.tsx'
import { unitGiven } from './unit-given.ts'

type Props = {
  /** Null for a new one. */
  readonly unit: ListedUnit | null
}

const byField: Readonly<Record<string, TextKey>> = {
  areaClass: 'unitActs.streetOnly',
  code: 'unitActs.codeTaken',
  parentId: 'unitActs.parentWrong',
  active: 'unitActs.stillUsed',
}
const refusal = (error: unknown) =>
  error instanceof ApiError ? (byField[error.field ?? ''] ?? null) : null

/** 保存机构 — a form for a new unit, or for a known one with what it was before. */
export const SaveUnit = ({ unit }: Props) => {
  const text = useText()
  const named = useNamed()
  const viewer = useViewer()
  const { refetch } = useListContext()
  if (!viewer?.may('saveUnit')) return null
  const label = text(unit === null ? 'unitActs.add' : 'unitActs.change')
  return (
    <ActDialog
      label={label}
      title={unit === null ? label : text('unitActs.changeTitle', { name: named(unit) })}
      about={unit?.id ?? 'new'}
      look={unit === null ? 'contained' : 'text'}
      icon={unit === null ? <AddIcon /> : undefined}
      act={saveUnit}
      refusal={refusal}
      given={(fields) => unitGiven(fields, unit)}
      onDone={() => void refetch()}
    >
      <UnitFields unit={unit} />
      {unit !== null && <UnitVersions unitId={unit.id} />}
    </ActDialog>
  )
}

const UnitFields = ({ unit }: Props) => {
  const text = useText()
  const named = useNamed()
  const parent = unit?.parent ?? null
  return (
    <>
      {unit === null && (
        <TextField select name="kind" label={text('units.kind')} defaultValue="DEPARTMENT">
          {keysOf(texts.unitKinds).map((kind) => (
            <MenuItem key={kind} value={kind}>
              {text(`unitKinds.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Words name="name" label={text('unitActs.name')} value={unit?.name} />
      <Words name="nameEn" label={text('unitActs.nameEn')} value={unit?.nameEn} />
      <Words name="code" label={text('units.code')} value={unit?.code} />
      <Words name="areaCode" label={text('unitActs.areaCode')} value={unit?.areaCode} />
      {(unit === null || unit.kind === 'STREET') && (
        <AreaClassField
          label={text('scopes.areaClass')}
          hint={text('unitActs.areaClassHint')}
          none={text('unitActs.noClass')}
          first={unit?.areaClass ?? null}
        />
      )}
      <UnitField
        name="parentId"
        label={text('units.parent')}
        hint={text('unitActs.parentHint')}
        first={parent === null ? null : { id: parent.id, label: named(parent) }}
      />
      <Yes name="hasAccounts" label={text('units.hasAccounts')} on={unit?.hasAccounts} />
      {unit !== null && <Yes name="active" label={text('units.active')} on={unit.active} />}
    </>
  )
}

type WordsProps = {
  readonly name: string
  readonly label: string
  readonly value: string | null | undefined
}

const Words = ({ name, label, value }: WordsProps) => (
  <TextField
    name={name}
    label={label}
    defaultValue={value ?? ''}
    autoComplete="off"
    slotProps={{ htmlInput: { maxLength: 80 } }}
  />
)

type YesProps = {
  readonly name: string
  readonly label: string
  readonly on: boolean | undefined
}

const Yes = ({ name, label, on = true }: YesProps) => (
  <FormControlLabel
    label={label}
    control={<Switch name={name} defaultChecked={on} value="yes" />}
  />
)
