import { useQueryClient } from '@tanstack/react-query'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { WordsField } from '../manual/flow/WordsField.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { reinstateClass, retireClass } from './change-classes.ts'
import type { CatalogueClass } from './read-catalogue.ts'
import { reasonOf } from './reason-of.ts'

/** 小类操作 — a class is retired, or reinstated, by whoever keeps the catalogue. */
export const ClassActs = (itsClass: CatalogueClass) => {
  const viewer = useViewer()
  if (!viewer?.may('retireClass')) return null
  return itsClass.retiredAt === null ? <Retire {...itsClass} /> : <Reinstate {...itsClass} />
}

const Retire = (itsClass: CatalogueClass) => {
  const text = useText()
  const named = useNamed()
  return (
    <ActDialog
      label={text('catalogueEditions.retire')}
      title={text('catalogueEditions.retireTitle', { name: `${itsClass.code} ${named(itsClass)}` })}
      advice={text('catalogueEditions.retireAdvice')}
      look="text"
      danger
      inRow
      act={retireClass}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        return reason === '' ? 'catalogueEditions.reasonNeeded' : { classId: itsClass.id, reason }
      }}
      reason={reasonOf}
      onDone={useChanged()}
    >
      <WordsField name="reason" label={text('catalogueEditions.reason')} lines={2} />
    </ActDialog>
  )
}

const Reinstate = (itsClass: CatalogueClass) => {
  const text = useText()
  const named = useNamed()
  return (
    <ActDialog
      label={text('catalogueEditions.reinstate')}
      title={text('catalogueEditions.reinstateTitle', {
        name: `${itsClass.code} ${named(itsClass)}`,
      })}
      advice={text('catalogueEditions.reinstateAdvice')}
      look="text"
      inRow
      act={reinstateClass}
      given={() => ({ classId: itsClass.id })}
      onDone={useChanged()}
    />
  )
}

/** The list is made of the catalogue: both are read anew. */
function useChanged() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['catalogue'] })
}
