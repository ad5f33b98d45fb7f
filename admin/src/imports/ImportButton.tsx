import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'

type Props = { readonly to: string; readonly needs: string }

/** 导入 — leads to the import of a list, for whoever may import. */
export const ImportButton = ({ to, needs }: Props) => {
  const text = useText()
  const viewer = useViewer()
  if (!viewer?.may(needs)) return null
  return (
    <Button component={Link} to={to} variant="outlined">
      {text('imports.import')}
    </Button>
  )
}
