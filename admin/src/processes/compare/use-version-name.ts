import { useText } from '../../texts/use-text.ts'
import type { Side } from './use-difference.ts'

/** 版本名称 — an edition by its number, a draft and its milestones by that of the edition where it began. */
export function useVersionName() {
  const text = useText()
  return ({ isDraft, number, milestone }: Pick<Side, 'isDraft' | 'number' | 'milestone'>) =>
    milestone === null
      ? text(isDraft ? 'processes.draftFrom' : 'processEditions.numbered', { number })
      : text('milestones.ofDraft', { number, milestone })
}
