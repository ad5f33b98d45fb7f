import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useText } from '../texts/use-text.ts'
import { sampleAddress } from './file-content.ts'
import { type Line, secretsIn } from './import-run.ts'

/** 初始密码清单 — of those whom the import has made: saved now, or never seen again. */
export const NewSecrets = ({ lines }: { readonly lines: readonly Line[] }) => {
  const text = useText()
  const secrets = secretsIn(lines)
  if (secrets === '') return null
  return (
    <Alert
      severity="warning"
      action={
        <Button
          component="a"
          color="inherit"
          size="small"
          href={sampleAddress(`${text('imports.secretsHeading')}\n${secrets}\n`)}
          download="zhihui-passwords.csv"
        >
          {text('imports.saveSecrets')}
        </Button>
      }
    >
      {text('imports.secretsOnce')}
    </Alert>
  )
}
