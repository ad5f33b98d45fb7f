import Button from '@mui/material/Button'
import { useText } from '../texts/use-text.ts'

/** 跳到正文 — the first thing that the tabulator key meets; the address keeps its page. */
export const SkipLink = () => {
  const text = useText()
  return (
    <Button
      variant="contained"
      className="no-print"
      onClick={() => document.getElementById('main-content')?.focus()}
      sx={{ position: 'fixed', top: -64, left: 8, zIndex: 'tooltip', '&:focus': { top: 8 } }}
    >
      {text('app.skip')}
    </Button>
  )
}
