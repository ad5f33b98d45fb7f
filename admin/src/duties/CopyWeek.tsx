import { useQueryClient } from '@tanstack/react-query'
import { ActDialog } from '../forms/ActDialog.tsx'
import { useText } from '../texts/use-text.ts'
import { copyDutyWeek } from './change-duties.ts'
import { useTimeZone } from './use-duties.ts'
import { instantAt } from './week.ts'

type Copied = { readonly added: number; readonly kept: number }
type Props = {
  readonly unitId: string
  readonly monday: string
  readonly onDone: (copied: Copied) => void
}

/** 复制到下周 — this week’s duties once more. */
export const CopyWeek = ({ unitId, monday, onDone }: Props) => {
  const text = useText()
  const timeZone = useTimeZone()
  const queries = useQueryClient()
  const from = instantAt({ day: monday, time: '00:00' }, timeZone).toISOString()
  return (
    <ActDialog
      label={text('duties.copy')}
      title={text('duties.copyTitle')}
      advice={text('duties.copyAdvice')}
      act={copyDutyWeek}
      given={() => ({ unitId, from })}
      onDone={(copied) => {
        void queries.invalidateQueries({ queryKey: ['duties'] })
        onDone(copied)
      }}
    />
  )
}
