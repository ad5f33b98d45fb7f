import { useText } from '../texts/use-text.ts'
import type { Draft } from './draft.ts'
import { refusalOf } from './refusal-of.ts'
import { useDraft } from './use-draft.ts'
import { useDraftPhotos } from './use-draft-photos.ts'
import { useFacts } from './use-facts.ts'
import { type Done, useSending } from './use-sending.ts'

type Given = {
  readonly who: string
  readonly source: string
  readonly onDone: (done: Done) => void
}

/** 登记表 — what is typed, what is known of it, what is said of each field, and how it is sent. */
export function useForm({ who, source, onDone }: Given) {
  const text = useText()
  const { draft, change, startAnew, restoredAt } = useDraft(who, source)
  const facts = useFacts(draft)
  const photos = useDraftPhotos(draft, change)
  const finish = (done: Done) => {
    startAnew()
    onDone(done)
  }
  const { save, mergeInto, complaints, ...sending } = useSending({ draft, onDone: finish })
  const all = [...complaints, ...facts.refusals.map(refusalOf).filter((it) => it !== null)]
  const complaintOf = (field: keyof Draft | null) => {
    const found = all.find((it) => it.field === field)
    return found === undefined ? null : text(found.text)
  }
  return {
    ...{ draft, change, restoredAt, facts, photos, complaintOf, ...sending },
    /** What is still on its way would be left behind. */
    isReady: photos.areSent,
    startAnew: () => {
      photos.clear()
      startAnew()
    },
    save: async () => {
      const conditionNo = facts.preview?.entry?.conditionNo ?? null
      if (photos.areSent) await save({ conditionNo, attachmentIds: photos.attachmentIds })
    },
    mergeInto: async (caseId: string) => {
      if (photos.areSent) await mergeInto({ caseId, attachmentIds: photos.attachmentIds })
    },
  }
}
export type Form = ReturnType<typeof useForm>
