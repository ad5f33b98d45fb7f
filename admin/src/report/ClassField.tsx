import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { classesFound } from '../catalogue/classes-found.ts'
import { majorOf } from '../catalogue/major-of.ts'
import type { CatalogueClass } from '../catalogue/read-catalogue.ts'
import { useNoChoice } from '../forms/use-no-choice.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useListWords } from './FoundField.tsx'
import { majorKey, majorsIn } from './majors-in.ts'
import type { Form } from './use-form.ts'
import { idOf } from './use-sending.ts'

type Props = { readonly form: Form }

/** 小类选择 — by typing part of the name or code, or from its major class. */
export const ClassField = ({ form }: Props) => {
  const text = useText()
  const named = useNamed()
  const [major, setMajor] = useState('')
  const classes = form.facts.classes.filter(({ active }) => active)
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
      <ClassChoice
        form={form}
        classes={major === '' ? classes : classes.filter((it) => majorKey(it) === major)}
      />
      <TextField
        select
        id="report-major"
        label={text('report.major')}
        value={major}
        onChange={({ target }) => setMajor(target.value)}
        sx={{ width: { sm: 220 }, flexShrink: 0 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{text('report.anyMajor')}</MenuItem>
        {majorsIn(classes).map((it) => (
          <MenuItem key={it.key} value={it.key}>
            {`${text(`classKinds.${it.kind}`)} ${it.code} ${named(it)}`}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  )
}

type ChoiceProps = Props & { readonly classes: readonly CatalogueClass[] }

const ClassChoice = ({ form, classes }: ChoiceProps) => {
  const text = useText()
  const named = useNamed()
  const words = useListWords()
  const noChoice = useNoChoice(form.facts.catalogue, text('report.noClass'))
  const complaint = form.complaintOf('classCode')
  return (
    <Autocomplete
      id={idOf('classCode')}
      options={classes}
      value={form.facts.itsClass}
      filterOptions={(all, { inputValue }) =>
        classesFound(all, { text: inputValue }).slice(0, most)
      }
      getOptionKey={({ id }) => id}
      getOptionLabel={(one) => `${named(one)} ${one.code}`}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_event, chosen) =>
        form.change({ classCode: chosen?.code ?? '', conditionNo: '', componentCode: '' })
      }
      autoHighlight
      fullWidth
      {...noChoice}
      {...words}
      renderOption={({ key, ...given }, one) => (
        <Box component="li" key={key} {...given} sx={{ gap: 1 }}>
          <span>{named(one)}</span>
          <Box component="span" sx={{ color: 'text.secondary', ml: 'auto', fontSize: '0.8125rem' }}>
            {`${named(majorOf(one))} ${one.code}`}
          </Box>
        </Box>
      )}
      renderInput={(given) => (
        <TextField
          {...given}
          label={text('report.class')}
          autoFocus
          required
          error={complaint !== null}
          helperText={complaint ?? text('report.classHint')}
        />
      )}
    />
  )
}

/** As many as somebody looks through; the next letter narrows them. */
const most = 60
