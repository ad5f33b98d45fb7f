import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTypedFilter } from '../../lists/use-typed-filter.ts'
import { en } from '../../texts/en.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { useText } from '../../texts/use-text.ts'
import { useLineFilter } from './use-line-filter.ts'

/** 条目筛选 — by words, and by the unit in which the limit counts. */
export const LineFilters = () => {
  const text = useText()
  const { filter, show, isFiltered } = useLineFilter()
  return (
    <Stack
      component="search"
      aria-label={text('lists.filters')}
      direction="row"
      sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <WordsFilter />
      <TextField
        select
        id="line-limit-unit"
        label={text('editor.limitUnit')}
        value={filter.limitUnit ?? ''}
        onChange={({ target }) => show({ limitUnit: target.value })}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{text('editor.anyUnit')}</option>
        {keysOf(en.limitUnits).map((unit) => (
          <option key={unit} value={unit}>
            {text(`limitUnits.${unit}`)}
          </option>
        ))}
      </TextField>
      {isFiltered && (
        <Button
          onClick={() =>
            show({ kind: '', majorCode: '', classCode: '', text: '', limitUnit: '', unitId: '' })
          }
        >
          {text('lists.clear')}
        </Button>
      )}
    </Stack>
  )
}

const WordsFilter = () => {
  const text = useText()
  const { filter, show } = useLineFilter()
  const { typed, setTyped, composition } = useTypedFilter(filter.text ?? '', (words) =>
    show({ text: words }),
  )
  return (
    <TextField
      id="line-text"
      label={text('fields.text')}
      placeholder={text('manual.searchHint')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      {...composition}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 100 } }}
      sx={{ minWidth: { xs: '100%', sm: 240 } }}
    />
  )
}
