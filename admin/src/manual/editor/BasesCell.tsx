import { useText } from '../../texts/use-text.ts'
import { LegalBases } from '../LegalBases.tsx'
import { BasesDialog } from './BasesDialog.tsx'
import type { Line } from './change-lines.ts'
import { ShownCell } from './ShownCell.tsx'
import { Unsaid } from './Unsaid.tsx'
import { useOpenCell } from './use-open-cell.ts'

/** 法律依据 — what a line rests on; edited in a list of its own. */
export const BasesCell = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const { open, close } = useOpenCell(line, 'legalBases')
  return (
    <>
      <ShownCell line={line} field="legalBases">
        {line.legalBases.length === 0 ? (
          <Unsaid>{text('grounds.addBases')}</Unsaid>
        ) : (
          <LegalBases bases={line.legalBases} />
        )}
      </ShownCell>
      {open && <BasesDialog line={line} onClose={close} />}
    </>
  )
}
