import { useText } from '../../texts/use-text.ts'
import { ScopeWords } from '../ScopeWords.tsx'
import { scopeInWords, scopeOf } from '../scope-words.ts'
import type { Line } from './change-lines.ts'
import { ScopeDialog } from './ScopeDialog.tsx'
import { ShownCell } from './ShownCell.tsx'
import { Unsaid } from './Unsaid.tsx'
import { useOpenCell } from './use-open-cell.ts'

/** 适用范围 — where and when a line answers; edited in a form of its own. */
export const ScopeCell = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const { open, close } = useOpenCell(line, 'scope')
  return (
    <>
      <ShownCell line={line} field="scope">
        {scopeInWords(scopeOf(line), text).length === 0 ? (
          <Unsaid>{text('scopes.add')}</Unsaid>
        ) : (
          <ScopeWords scope={scopeOf(line)} />
        )}
      </ShownCell>
      {open && <ScopeDialog line={line} onClose={close} />}
    </>
  )
}
