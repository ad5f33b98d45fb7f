import TextField from '@mui/material/TextField'
import { SetLabel, type SetLabelInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { adoptLabel, type Label, type Nameable } from './labels.ts'

type Props = { readonly row: Nameable; readonly label: Label | undefined }

const setLabel = async (input: SetLabelInput) =>
  accepted((await ask(SetLabel, { input })).setLabel).label

const done = (label: Label | null) => {
  if (label !== null) adoptLabel(label)
}

/** 改名 — another name in either language, or the usual one again. */
export const ChangeLabel = ({ row: { id: key, kind, ...usual }, label }: Props) => {
  const text = useText()
  const named = useNamed()
  const common = { act: setLabel, onDone: done, look: 'text' } as const
  const said = { kind, key, expectedVersion: label?.version ?? 0 }
  const title = { name: named(usual) }
  return (
    <>
      <ActDialog
        {...common}
        label={text('labels.change')}
        title={text('labels.changeTitle', title)}
        about={`${kind} ${key}`}
        advice={text('labels.changeAdvice')}
        given={(fields) => ({
          ...said,
          ...{ name: wordsOf(fields, 'name'), nameEn: wordsOf(fields, 'nameEn') },
        })}
      >
        <Name name="name" label={text('labels.name')} value={label?.name} hint={usual.name} />
        <Name
          name="nameEn"
          label={text('labels.nameEn')}
          value={label?.nameEn}
          hint={usual.nameEn}
        />
      </ActDialog>
      {(label?.name || label?.nameEn) && (
        <ActDialog
          {...common}
          label={text('labels.reset')}
          title={text('labels.resetTitle', title)}
          advice={text('labels.resetAdvice', { zh: usual.name, en: usual.nameEn })}
          given={() => said}
        />
      )}
    </>
  )
}

type NameProps = {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly hint: string
}

const Name = ({ name, label, value, hint }: NameProps) => (
  <TextField
    name={name}
    label={label}
    defaultValue={value ?? ''}
    placeholder={hint}
    autoComplete="off"
    slotProps={{ htmlInput: { maxLength: 40 }, inputLabel: { shrink: true } }}
  />
)
