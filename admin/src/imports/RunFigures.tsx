import Alert from '@mui/material/Alert'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { countOf, type ImportRun, isWorthwhile } from './import-run.ts'

/** 导入小结 — what would happen, or has happened, in one sentence. */
export const RunFigures = ({ run: { dryRun, lines } }: { readonly run: ImportRun }) => {
  const text = useText()
  const refused = countOf(lines, 'REFUSED')
  const figures = keysOf(texts.lineOutcomes)
    .map((outcome) => [outcome, countOf(lines, outcome)] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${text(`lineOutcomes.${outcome}`)} ${count}`)
    .join(' · ')
  const said = dryRun ? (isWorthwhile(lines) ? 'tried' : 'nothingToDo') : 'done'
  return (
    <Alert severity={severityOf(dryRun, refused)} role="status">
      {text(`imports.${said}`)} {figures}
      {refused > 0 && ` ${text(dryRun ? 'imports.refusedLeftOut' : 'imports.refusedWereLeftOut')}`}
    </Alert>
  )
}

function severityOf(dryRun: boolean, refused: number) {
  if (refused > 0) return 'warning'
  return dryRun ? 'info' : 'success'
}
