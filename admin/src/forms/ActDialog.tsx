import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { type FormEvent, Fragment, type ReactNode, useId, useState } from 'react'
import { useLocation } from 'react-router'
import { codeOf, traceOf } from '../api/api-error.ts'
import type { Keyed } from '../api/kept-key.ts'
import { isConflict, readingAgain } from '../api/read-again.ts'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { RestoredNote } from '../cases/steps/StepNotes.tsx'
import { Trace } from '../shell/Trace.tsx'
import type { TextKey } from '../texts/texts.ts'
import { useText } from '../texts/use-text.ts'
import { Reason } from './Reason.tsx'
import { useKeptFields } from './use-kept-fields.ts'

type Props<Given, Result> = {
  /** The button that opens it, and the one that sends. */
  readonly label: string
  readonly title: string
  /** What it is about, where another one on the page has the same title: what is typed is kept by it. */
  readonly about?: string
  readonly advice?: string
  readonly look?: 'contained' | 'outlined' | 'text'
  readonly danger?: boolean
  readonly icon?: ReactNode
  /** Of a row: what `j` and `k` move between. */
  readonly inRow?: boolean
  readonly act: (given: Keyed<Given>) => Promise<Result>
  /** What the form says, or what it lacks. */
  readonly given: (fields: FormData) => Given | TextKey
  /** What is said where a field does not hold what it may. */
  readonly invalid?: TextKey
  /** A refusal in words of its own; null for the common ones. */
  readonly refusal?: (error: unknown) => TextKey | null
  /** Reads anew what somebody else has changed meanwhile; fields keyed by its version then show it. */
  readonly readAgain?: () => Promise<unknown>
  /** What the refusal says itself, in English, where that tells more; null where it does not. */
  readonly reason?: (error: unknown) => string | null
  readonly onDone: (result: Result) => void
  /** Something that is shown once and closed by its own button; null for nothing. */
  readonly toldOnce?: (result: Result, close: () => void) => ReactNode
  readonly children?: ReactNode
}

/** 操作对话框 — a button, a form, an act; what was typed stays when the act is refused, and through a reload, until it is done or canceled. */
export const ActDialog = <Given extends object, Result>(props: Props<Given, Result>) => {
  const { label, look = 'outlined', danger = false, icon, inRow, onDone, toldOnce } = props
  const title = useId()
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<ReactNode>(null)
  const close = () => setOpen(false)
  const done = (result: Result) => {
    const shown = toldOnce?.(result, close) ?? null
    setTold(shown)
    if (shown === null) close()
    onDone(result)
  }
  return (
    <>
      <Button
        variant={look}
        color={danger ? 'error' : 'primary'}
        startIcon={icon}
        {...(inRow && { 'data-row-link': true })}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        fullWidth
        aria-labelledby={title}
        {...(told === null && { onClose: close })}
        slotProps={{ transition: { onExited: () => setTold(null) } }}
      >
        {told ?? <ActForm {...props} titleId={title} onClose={close} onDone={done} />}
      </Dialog>
    </>
  )
}

type FormProps<Given, Result> = Props<Given, Result> & {
  readonly titleId: string
  readonly onClose: () => void
}

const ActForm = <Given extends object, Result>(props: FormProps<Given, Result>) => {
  const { label, title, titleId, about = title, advice, danger = false, onClose, children } = props
  const text = useText()
  const { pathname } = useLocation()
  const { form, round, keep, forget, discard, restoredAt } = useKeptFields(`${pathname} ${about}`)
  const { complaint, reason, trace, busy, send } = useSending({ ...props, forget })
  const cancel = () => {
    forget()
    onClose()
  }
  return (
    <form ref={form} onSubmit={send} onInput={keep} noValidate>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {complaint !== null && (
            <Alert severity="error" role="alert">
              {text(complaint)}
              <Reason said={reason} />
              <Trace trace={trace} />
            </Alert>
          )}
          {advice !== undefined && <div>{advice}</div>}
          {restoredAt !== null && <RestoredNote at={restoredAt} onClose={discard} />}
          <Fragment key={round}>{children}</Fragment>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={cancel}>{text('forms.cancel')}</Button>
        <Button
          type="submit"
          variant="contained"
          color={danger ? 'error' : 'primary'}
          loading={busy}
        >
          {label}
        </Button>
      </DialogActions>
    </form>
  )
}

type SendingProps<Given, Result> = Props<Given, Result> & { readonly forget: () => void }

function useSending<Given extends object, Result>(props: SendingProps<Given, Result>) {
  const { act, given, invalid = 'errors.INVALID_INPUT', refusal, reason, readAgain } = props
  const { perform, busy, error } = useAct(readAgain ? readingAgain(act, readAgain) : act)
  useSignedOut(error)
  const [missing, setMissing] = useState<TextKey | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const said = given(new FormData(form))
    // half a date would be sent as none
    const lack = form.checkValidity() ? said : invalid
    setMissing(typeof lack === 'string' ? lack : null)
    if (typeof lack === 'string') return
    const result = await perform(lack)
    if (result === null) return
    props.forget()
    props.onDone(result)
  }
  const common: TextKey =
    readAgain && isConflict(error) ? 'forms.readAgain' : `errors.${codeOf(error)}`
  const refused: TextKey | null = error === null ? null : (refusal?.(error) ?? common)
  const said = missing === null ? (reason?.(error) ?? null) : null
  const trace = missing === null ? traceOf(error) : null
  return { complaint: missing ?? refused, reason: said, trace, busy, send }
}
