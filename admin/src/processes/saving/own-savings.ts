import type { DraftPart } from './kept-drafts.ts'

type Saved = { readonly version: number }
type Step = { readonly to: number; readonly part: DraftPart }

/**
 * 依次保存 — what one tab saves of its drafts, one part after the other: who goes from one page of a draft to another while
 * the first is still being saved is not told of a colleague.
 */
export function ownSavings() {
  const underWay = new Map<string, Promise<unknown>>()
  const steps = new Map<string, Step>()
  /** The version after this tab's savings of other parts; what it has saved of the same one is another state of it. */
  const since = (draftId: string, part: DraftPart, version: number): number => {
    const step = steps.get(`${draftId} ${version}`)
    return step === undefined || step.part === part ? version : since(draftId, part, step.to)
  }
  return <Answer extends Saved>(
    { draftId, part, from }: { draftId: string; part: DraftPart; from: number },
    send: (version: number) => Promise<Answer>,
  ): Promise<Answer> => {
    const before = underWay.get(draftId) ?? Promise.resolve()
    const sending = before
      .catch(() => undefined)
      .then(async () => {
        const version = since(draftId, part, from)
        const saved = await send(version)
        steps.set(`${draftId} ${version}`, { to: saved.version, part })
        return saved
      })
    underWay.set(draftId, sending)
    return sending
  }
}
