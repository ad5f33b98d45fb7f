import { useQueryClient } from '@tanstack/react-query'
import { useRefresh } from 'ra-core'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { WordsField } from '../flow/WordsField.tsx'
import { retireManualExample } from './change-examples.ts'
import type { ListedExample } from './list-examples.ts'

type Props = { readonly example: Pick<ListedExample, 'id' | 'name' | 'version'> }

/** 停用示例 — from now on, with a reason. */
export const RetireExample = ({ example: { id, name, version } }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const refresh = useRefresh()
  const client = useQueryClient()
  if (!viewer?.may('retireManualExample')) return null
  return (
    <ActDialog
      label={text('examples.retire')}
      title={text('examples.retireTitle', { name })}
      advice={text('examples.retireAdvice')}
      look="text"
      danger
      act={retireManualExample}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        return reason === ''
          ? 'examples.reasonNeeded'
          : { exampleId: id, expectedVersion: version, reason }
      }}
      onDone={() => {
        refresh()
        void client.invalidateQueries({ queryKey: ['exampleRuns'] })
      }}
    >
      <WordsField name="reason" label={text('examples.reason')} lines={2} />
    </ActDialog>
  )
}
