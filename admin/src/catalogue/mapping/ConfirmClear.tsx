import { useQuery } from '@tanstack/react-query'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { confirmClassMappings } from './change-mappings.ts'
import { type EditionPair, mappingsQuery } from './list-mappings.ts'
import { isClear } from './mapping-rows.ts'
import { useMappingsChanged } from './use-mappings-changed.ts'

/** 确认明确对照 — those of the same name, together; what is in doubt is confirmed one by one. */
export const ConfirmClear = (pair: EditionPair) => {
  const text = useText()
  const viewer = useViewer()
  const changed = useMappingsChanged()
  const { data: rows = [] } = useQuery(mappingsQuery(pair))
  const clear = rows.filter(isClear)
  const count = clear.length
  if (count === 0 || !viewer?.may('confirmClassMappings')) return null
  return (
    <ActDialog
      label={text('mapping.confirmClear', { count })}
      title={text('mapping.confirmClear', { count })}
      advice={text('mapping.confirmClearAdvice', { count })}
      look="contained"
      act={confirmClassMappings}
      given={() => ({
        mappings: clear.map(({ id, version }) => ({ mappingId: id, expectedVersion: version })),
      })}
      onDone={changed}
    />
  )
}
