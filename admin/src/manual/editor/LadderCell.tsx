import { useText } from '../../texts/use-text.ts'
import { LadderWords } from '../LadderWords.tsx'
import type { Line } from './change-lines.ts'
import { LadderDialog } from './LadderDialog.tsx'
import { ShownCell } from './ShownCell.tsx'
import { Unsaid } from './Unsaid.tsx'
import { useOpenCell } from './use-open-cell.ts'

/** 升级级别 — those that a line has of its own; edited in a form of its own. */
export const LadderCell = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const { open, close } = useOpenCell(line, 'ladder')
  return (
    <>
      <ShownCell line={line} field="ladder">
        {line.ladder.length === 0 ? (
          <Unsaid>{text('ownLadder.add')}</Unsaid>
        ) : (
          <LadderWords levels={line.ladder} />
        )}
      </ShownCell>
      {open && <LadderDialog line={line} onClose={close} />}
    </>
  )
}
