import TextField from '@mui/material/TextField'
import { ApiError } from '../api/api-error.ts'
import { ChangePassword as Change, type ChangePasswordInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import type { TextKey } from '../texts/texts.ts'
import { useText } from '../texts/use-text.ts'

type Props = {
  /** How many other sessions have ended. */
  readonly onDone: (ended: number) => void
}
type Keyed = ChangePasswordInput & { readonly idempotencyKey: string }

// nothing is kept of a password, no key either
const change = async ({ idempotencyKey: _none, ...input }: Keyed) =>
  accepted((await ask(Change, { input })).changePassword)

const byField: Readonly<Record<string, TextKey>> = {
  currentPassword: 'profile.wrong',
  password: 'profile.weak',
}
const refusal = (error: unknown) =>
  error instanceof ApiError ? (byField[error.field ?? ''] ?? null) : null

/** 修改密码 — the current one, and the new one twice. */
export const ChangePassword = ({ onDone }: Props) => {
  const text = useText()
  return (
    <ActDialog
      label={text('profile.change')}
      title={text('profile.change')}
      advice={text('profile.advice')}
      look="contained"
      act={change}
      refusal={refusal}
      given={passwordGiven}
      onDone={({ endedSessions }) => onDone(endedSessions)}
    >
      <Secret name="currentPassword" label={text('profile.current')} kind="current-password" />
      <Secret
        name="password"
        label={text('profile.new')}
        kind="new-password"
        hint={text('profile.rule')}
      />
      <Secret name="again" label={text('profile.again')} kind="new-password" />
    </ActDialog>
  )
}

const shortest = 8

/** Passwords are taken as they were typed, spaces included. */
function passwordGiven(fields: FormData): ChangePasswordInput | TextKey {
  const typed = (name: string) => String(fields.get(name) ?? '')
  const [currentPassword, password] = [typed('currentPassword'), typed('password')]
  if (currentPassword === '') return 'profile.needed'
  if (password.length < shortest || password === currentPassword) return 'profile.weak'
  return password === typed('again') ? { currentPassword, password } : 'profile.unequal'
}

type SecretProps = {
  readonly name: string
  readonly label: string
  readonly kind: 'current-password' | 'new-password'
  readonly hint?: string
}

const Secret = ({ name, label, kind, hint }: SecretProps) => (
  <TextField
    type="password"
    {...{ name, label }}
    autoComplete={kind}
    helperText={hint}
    slotProps={{ htmlInput: { maxLength: 128 } }}
  />
)
