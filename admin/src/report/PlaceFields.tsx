import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Section } from '../cases/Section.tsx'
import { useText } from '../texts/use-text.ts'
import { CoordinateFields } from './CoordinateFields.tsx'
import { FormField } from './FormField.tsx'
import { FoundField } from './FoundField.tsx'
import { MapField } from './MapField.tsx'
import type { Form } from './use-form.ts'
import { type FoundComponent, useComponents, useGrids } from './use-found.ts'

type Props = { readonly form: Form }

/** 位置 — an address, and as much more as somebody knows: the component, the unit grid, coordinates of a declared system. */
export const PlaceFields = ({ form }: Props) => {
  const text = useText()
  return (
    <Section title={text('report.place')} aside={<WhereItLies form={form} />}>
      <Stack sx={{ gap: 2, mt: 1 }}>
        <FormField
          form={form}
          field="address"
          label={text('report.address')}
          hint={text('report.addressHint')}
          most={300}
          required
        />
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
          {form.facts.itsClass?.kind === 'COMPONENT' && <ComponentField form={form} />}
          <GridField form={form} />
        </Stack>
        <CoordinateFields form={form} />
        <MapField form={form} />
      </Stack>
    </Section>
  )
}

/** The unit grid of what was given, by its name. */
const WhereItLies = ({ form: { facts } }: Props) => {
  const text = useText()
  const grid = facts.preview?.grid
  if (!facts.isPlaced) return null
  return (
    <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
      {grid ? text('report.inGrid', grid) : text('report.inNoGrid')}
    </Typography>
  )
}

const ComponentField = ({ form }: Props) => {
  const text = useText()
  const { draft, change, facts } = form
  const choose = (chosen: FoundComponent | null) =>
    change({
      componentCode: chosen?.code ?? '',
      ...(chosen !== null && draft.address === '' && { address: chosen.address }),
    })
  const useRows = (typed: string) => useComponents(draft.classCode, typed)
  return (
    <FoundField
      form={form}
      field="componentCode"
      label={text('report.component')}
      hint={text('report.componentHint')}
      none={text('report.noComponent')}
      chosen={facts.component}
      useRows={useRows}
      nameOf={({ address }) => address}
      onChoose={choose}
    />
  )
}

const GridField = ({ form }: Props) => {
  const text = useText()
  const { draft, change } = form
  const [chosen = null] = useGrids(draft.gridCode).rows
  return (
    <FoundField
      form={form}
      field="gridCode"
      label={text('report.grid')}
      hint={text('report.gridHint')}
      none={text('report.noGrid')}
      chosen={chosen}
      useRows={useGrids}
      nameOf={({ name, streetName, areaClass }) =>
        [name, streetName, ...(areaClass === null ? [] : [text(`areaClasses.${areaClass}`)])].join(
          ' · ',
        )
      }
      onChoose={(grid) => change({ gridCode: grid?.code ?? '' })}
    />
  )
}
