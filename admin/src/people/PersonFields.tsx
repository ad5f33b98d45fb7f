import TextField from '@mui/material/TextField'
import { wordsOf, wordsOrNone } from '../forms/fields.ts'
import { UnitField } from '../forms/UnitField.tsx'
import type { TextKey } from '../texts/texts.ts'
import { useText } from '../texts/use-text.ts'

type Known = {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly unitId: string | null
}

/** 人员信息 — name, unit, telephone and e-mail in a form; the unit of somebody known is changed by a transfer. */
export const PersonFields = ({ known = null }: { readonly known?: Known | null }) => {
  const text = useText()
  return (
    <>
      <TextField
        name="name"
        label={text('people.name')}
        defaultValue={known?.name ?? ''}
        autoComplete="off"
        autoFocus
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      {known?.unitId ? <input type="hidden" name="unitId" value={known.unitId} /> : <UnitField />}
      <TextField
        name="phone"
        label={text('people.phone')}
        defaultValue={known?.phone ?? ''}
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 20, inputMode: 'tel' } }}
      />
      <TextField
        name="email"
        label={text('people.email')}
        defaultValue={known?.email ?? ''}
        helperText={text('personActs.emailHint')}
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 254, inputMode: 'email' } }}
      />
    </>
  )
}

type PersonSaid = {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly unitId: string | undefined
}

/** 所填人员 — what stands in the form, or what it lacks. */
export function personGiven(fields: FormData): PersonSaid | TextKey {
  const name = wordsOf(fields, 'name')
  if (name === '') return 'personActs.nameNeeded'
  const [phone, email] = [wordsOf(fields, 'phone'), wordsOf(fields, 'email')]
  return { name, phone, email, unitId: wordsOrNone(fields, 'unitId') }
}
