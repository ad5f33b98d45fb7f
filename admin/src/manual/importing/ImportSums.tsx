import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import { useText } from '../../texts/use-text.ts'
import type { ImportRun } from './import-manual.ts'

/** 试运行小结 — how much was read, and what it has otherwise than the edition in force. */
export const ImportSums = ({ run }: { readonly run: ImportRun }) => {
  const text = useText()
  const { entries, classes, standard, notRead, assumed, phrases, against } = run
  return (
    <Stack sx={{ gap: 1 }}>
      <Alert severity={notRead > 0 ? 'warning' : 'info'} role="status">
        {text('importing.read', { entries, classes, standard })}{' '}
        {text('importing.doubts', { notRead, assumed })}{' '}
        {text('importing.phrases', { count: phrases.length })}
      </Alert>
      {against !== null && <Against against={against} />}
    </Stack>
  )
}

type Props = { readonly against: NonNullable<ImportRun['against']> }

const Against = ({ against: { newClasses, vanishedClasses, ...sums } }: Props) => {
  const text = useText()
  const lists = [
    ['importing.newClasses', newClasses],
    ['importing.vanishedClasses', vanishedClasses],
  ] as const
  return (
    <Alert severity={vanishedClasses.length > 0 ? 'warning' : 'info'}>
      {text('importing.against', sums)}
      {lists.map(
        ([key, names]) =>
          names.length > 0 && (
            <div key={key}>{text(key, { count: names.length, names: names.join('、') })}</div>
          ),
      )}
    </Alert>
  )
}
