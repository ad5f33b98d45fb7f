import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { Column } from '../../lists/column.ts'
import { Tabled } from '../../lists/Tabled.tsx'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { type Meaning, type Meanings, meaningOf, type Phrase } from './meanings.ts'
import { UnitOfPhrase } from './UnitOfPhrase.tsx'

type Props = {
  readonly phrases: readonly Phrase[]
  readonly said: Meanings
  /** Whether somebody may correct them. */
  readonly open: boolean
  readonly onSay: (said: Meanings) => void
}

/** 单位用语表 — those met most often first. */
export const PhraseTable = (props: Props) => {
  const text = useText()
  const rows = props.phrases.map((phrase) => ({ ...phrase, id: phrase.phrase }))
  return <Tabled label={text('phrases.title')} columns={useColumns(props)} rows={rows} />
}

type Row = Phrase & { readonly id: string }

function useColumns({ said, open, onSay }: Props): readonly Column<Row>[] {
  const text = useText()
  const say = ({ phrase }: Row, meaning: Meaning) => onSay({ ...said, [phrase]: meaning })
  return [
    { name: 'phrase', label: text('phrases.phrase'), cell: ({ phrase }) => phrase, width: '30%' },
    {
      name: 'occurrences',
      label: text('phrases.times'),
      cell: ({ occurrences }) => occurrences,
      short: true,
    },
    {
      name: 'kind',
      label: text('phrases.kind'),
      cell: (row) => {
        const meaning = meaningOf(said, row)
        if (!open) return text(`unitRuleKinds.${meaning.kind}`)
        return (
          <KindField
            label={text('phrases.kindOf', { phrase: row.phrase })}
            meaning={meaning}
            onMeaning={(next) => say(row, next)}
          />
        )
      },
    },
    {
      name: 'unit',
      label: text('phrases.unit'),
      cell: (row) => {
        const meaning = meaningOf(said, row)
        if (meaning.kind !== 'NAMED_UNIT') return null
        if (!open) return meaning.unitName
        return <UnitOfPhrase phrase={row} meaning={meaning} onMeaning={(next) => say(row, next)} />
      },
      width: '35%',
    },
  ]
}

type FieldProps = {
  readonly label: string
  readonly meaning: Meaning
  readonly onMeaning: (meaning: Meaning) => void
}

const KindField = ({ label, meaning, onMeaning }: FieldProps) => {
  const text = useText()
  return (
    <TextField
      select
      size="small"
      fullWidth
      value={meaning.kind}
      onChange={({ target }) =>
        onMeaning({ ...meaning, kind: keyIn(texts.unitRuleKinds, target.value) ?? meaning.kind })
      }
      slotProps={{ select: { SelectDisplayProps: { 'aria-label': label } } }}
    >
      {keysOf(texts.unitRuleKinds).map((kind) => (
        <MenuItem key={kind} value={kind}>
          {text(`unitRuleKinds.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
