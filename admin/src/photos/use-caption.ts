import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { Attachment } from './photos-of.ts'

/** 照片说明 — with which step, by whom, and when; and how far from the place it was taken. */
export function useCaption() {
  const text = useText()
  const named = useNamed()
  const { instant } = useTimes()
  const stepOf = ({ task, report, slip }: Attachment): string => {
    if (task !== null) return named(task)
    if (slip !== null) return text('photos.withSlip', { recipient: slip.recipient })
    if (report === null) return text('photos.withReport')
    const { number, source } = report
    return text('photos.withFurther', { number, source: text(`sources.${source}`) })
  }
  return (photo: Attachment) => {
    const { person, slip, takenAt, uploadedAt, metersFromCase } = photo
    const sender = person?.name ?? slip?.answeredBy ?? text('photos.byMachine')
    return {
      step: stepOf(photo),
      who: [sender, instant(takenAt ?? uploadedAt)].join(' · '),
      where:
        metersFromCase === null
          ? null
          : text('photos.meters', { count: Math.round(metersFromCase) }),
    }
  }
}
