import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { useNamed, useText } from '../../texts/use-text.ts'
import { classesFound } from '../classes-found.ts'
import { type CatalogueClass, catalogueQuery } from '../read-catalogue.ts'
import { confirmClassMappings } from './change-mappings.ts'
import type { MappingRow } from './mapping-rows.ts'
import { useMappingsChanged } from './use-mappings-changed.ts'

const most = 60

/** 确认对照 — the successors of a class as they are proposed, or others. */
export const ConfirmMapping = (row: MappingRow) => {
  const { id: mappingId, version: expectedVersion, fromCode: code, from, confirmedAt } = row
  const text = useText()
  const named = useNamed()
  const changed = useMappingsChanged()
  const [targets, setTargets] = useState(row.targets)
  const name = `${code} ${from === undefined ? '' : named(from)}`
  return (
    <ActDialog
      label={text(confirmedAt === null ? 'mapping.confirm' : 'mapping.change', { code })}
      title={text('mapping.confirmTitle', { name })}
      advice={text('mapping.confirmAdvice')}
      look={confirmedAt === null ? 'outlined' : 'text'}
      inRow
      act={confirmClassMappings}
      given={() => ({
        mappings: [
          { mappingId, expectedVersion, targetCodes: targets.map((target) => target.code) },
        ],
      })}
      readAgain={async () => changed()}
      onDone={changed}
    >
      <Targets row={row} value={targets} onTargets={setTargets} />
    </ActDialog>
  )
}

type TargetProps = {
  readonly row: MappingRow
  readonly value: readonly CatalogueClass[]
  readonly onTargets: (chosen: readonly CatalogueClass[]) => void
}

const Targets = ({ row: { kind, toStandard }, value, onTargets }: TargetProps) => {
  const text = useText()
  const named = useNamed()
  const { data = [] } = useQuery(catalogueQuery)
  return (
    <Autocomplete
      multiple
      options={data.filter(
        (one) => one.standard === toStandard && one.kind === kind && one.retiredAt === null,
      )}
      value={[...value]}
      onChange={(_event, chosen) => onTargets(chosen)}
      filterOptions={(all, { inputValue }) => [
        ...classesFound(all, { text: inputValue }).slice(0, most),
      ]}
      getOptionKey={({ id }) => id}
      getOptionLabel={(one) => `${one.code} ${named(one)}`}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={text('lists.noMatch')}
      clearText={text('forms.clear')}
      openText={text('forms.open')}
      closeText={text('app.close')}
      renderInput={(params) => <TextField {...params} label={text('mapping.targets')} autoFocus />}
    />
  )
}
