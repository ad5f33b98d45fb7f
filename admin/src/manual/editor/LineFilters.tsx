import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTypedFilter } from '../../lists/use-typed-filter.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { useLineFilter } from './use-line-filter.ts'

/** 条目筛选 — by words, by the unit in which the limit counts, and by grade or area class. */
export const LineFilters = () => {
  const text = useText()
  const { clear, isFiltered } = useLineFilter()
  return (
    <Stack
      component="search"
      aria-label={text('lists.filters')}
      direction="row"
      sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <WordsFilter />
      <KeyFilter
        name="limitUnit"
        label={text('editor.limitUnit')}
        any={text('editor.anyUnit')}
        words={keysOf(texts.limitUnits).map((unit) => [unit, text(`limitUnits.${unit}`)])}
      />
      <KeyFilter
        name="grade"
        label={text('scopes.grade')}
        any={text('editor.anyUnit')}
        words={keysOf(texts.caseGrades).map((grade) => [grade, text(`caseGrades.${grade}`)])}
      />
      <KeyFilter
        name="areaClass"
        label={text('scopes.areaClass')}
        any={text('editor.anyUnit')}
        words={keysOf(texts.areaClasses).map((its) => [its, text(`areaClasses.${its}`)])}
      />
      {isFiltered && <Button onClick={clear}>{text('lists.clear')}</Button>}
    </Stack>
  )
}

type KeyProps = {
  readonly name: 'limitUnit' | 'grade' | 'areaClass'
  readonly label: string
  readonly any: string
  readonly words: readonly (readonly [string, string])[]
}

const KeyFilter = ({ name, label, any, words }: KeyProps) => {
  const { filter, show } = useLineFilter()
  return (
    <TextField
      select
      id={`line-${name}`}
      label={label}
      value={filter[name] ?? ''}
      onChange={({ target }) => show({ [name]: target.value })}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{any}</option>
      {words.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </TextField>
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
