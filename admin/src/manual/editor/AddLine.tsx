import Autocomplete from '@mui/material/Autocomplete'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AddManualLineInput, LimitUnit } from '../../api/generated/operations.ts'
import { classesFound } from '../../catalogue/classes-found.ts'
import { type CatalogueClass, catalogueQuery } from '../../catalogue/read-catalogue.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import type { TextKey } from '../../texts/texts.ts'
import { useNamed, useText } from '../../texts/use-text.ts'
import { addManualLine } from './change-lines.ts'
import { limitIn } from './fields.ts'
import { LimitUnitField } from './LimitUnitField.tsx'
import { RuleList } from './RuleList.tsx'
import { type RuleRow, rulesGiven } from './rule-rows.ts'
import { useEditor } from './use-editor.ts'
import { useLineFilter } from './use-line-filter.ts'

type Given = Omit<AddManualLineInput, 'idempotencyKey'>
const most = 60

/** 新增条目 — a further condition of a class of the catalogue. */
export const AddLine = ({ standard }: { readonly standard: string }) => {
  const text = useText()
  const { editionId, did, changed, setFocused } = useEditor()
  const { showClass } = useLineFilter()
  const [itsClass, setClass] = useState<CatalogueClass | null>(null)
  const [unit, setUnit] = useState<LimitUnit>('WORKING_DAY')
  const [rows, setRows] = useState<readonly RuleRow[]>([])
  const given = (fields: FormData): Given | TextKey => {
    const limitValue = limitIn(wordsOf(fields, 'limitValue'))
    const filingCondition = wordsOf(fields, 'filingCondition')
    const closingCondition = wordsOf(fields, 'closingCondition')
    if (itsClass === null || rows.length === 0 || filingCondition === '' || closingCondition === '')
      return 'editor.lineLacks'
    if (limitValue === null) return 'editor.noLimit'
    const { kind, code: classCode } = itsClass
    const evidenceRequired = wordsOf(fields, 'evidenceRequired')
    const words = { filingCondition, closingCondition, evidenceRequired, limitValue }
    return { editionId, kind, classCode, ...words, limitUnit: unit, rules: rulesGiven(rows) }
  }
  return (
    <ActDialog<Given, Awaited<ReturnType<typeof addManualLine>>>
      label={text('editor.add')}
      title={text('editor.add')}
      act={addManualLine}
      given={given}
      onDone={({ edit, entry }) => {
        did(edit)
        setRows([])
        if (entry !== null) {
          showClass({ classCode: entry.classCode })
          setFocused({ entryId: entry.id, field: 'filingCondition' })
        }
        void changed()
      }}
    >
      <ClassField standard={standard} value={itsClass} onClass={setClass} />
      <Words name="filingCondition" label={text('manual.filingCondition')} />
      <Words name="closingCondition" label={text('manual.closingCondition')} />
      <Words name="evidenceRequired" label={text('grounds.evidence')} />
      <Stack direction="row" sx={{ gap: 2 }}>
        <TextField name="limitValue" label={text('manual.limit')} inputMode="decimal" />
        <LimitUnitField value={unit} onValue={setUnit} label={text('editor.limitUnit')} />
      </Stack>
      <RuleList rows={rows} onRows={setRows} />
    </ActDialog>
  )
}

const Words = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <TextField name={name} label={label} multiline slotProps={{ htmlInput: { maxLength: 1000 } }} />
)

type ClassProps = {
  readonly standard: string
  readonly value: CatalogueClass | null
  readonly onClass: (chosen: CatalogueClass | null) => void
}

const ClassField = ({ standard, value, onClass }: ClassProps) => {
  const text = useText()
  const named = useNamed()
  const { data = [] } = useQuery(catalogueQuery)
  return (
    <Autocomplete
      options={data.filter((one) => one.standard === standard && one.retiredAt === null)}
      value={value}
      onChange={(_event, chosen) => onClass(chosen)}
      filterOptions={(all, { inputValue }) => [
        ...classesFound(all, { text: inputValue }).slice(0, most),
      ]}
      getOptionKey={({ id }) => id}
      getOptionLabel={(one) => `${named(one)} ${one.code}`}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={text('lists.noMatch')}
      clearText={text('forms.clear')}
      openText={text('forms.open')}
      closeText={text('app.close')}
      renderInput={(params) => <TextField {...params} label={text('manual.className')} />}
    />
  )
}
