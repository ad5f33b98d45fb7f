import { describe, expect, test } from 'vitest'
import { exifSegmentOf, withSegment } from '../../admin/src/photos/exif-segment.ts'
import { type Attachment, isFar, photosOf } from '../../admin/src/photos/photos-of.ts'
import { sizeWithin } from '../../admin/src/photos/shrink-photo.ts'
import { cleanFile } from '../../services/attachments/clean-file.ts'
import { orientationIn } from '../../services/attachments/exif.ts'
import { aJpeg, exifOf } from '../support/photos.ts'

describe('压缩照片 a photo is made smaller', () => {
  test.each([
    [4000, 3000, 1920, 1440],
    [3000, 4000, 1440, 1920],
    [800, 600, 800, 600],
    [10_000, 1, 1920, 1],
  ])('%i × %i becomes %i × %i', (width, height, narrow, low) => {
    expect(sizeWithin({ width, height }, 1920)).toEqual({ width: narrow, height: low })
  })

  test('its time and place go with it, and it stands upright', async () => {
    const place = { longitude: 110.995, latitude: 35.025 }
    const original = aJpeg({ exif: exifOf({ orientation: 6, place }) })
    const segment = exifSegmentOf(original)
    expect(segment === null ? 0 : orientationIn(Buffer.from(segment.subarray(10)))).toBe(1)
    const smaller = withSegment(new Blob([new Uint8Array(aJpeg())]), segment)
    const { notes } = cleanFile(Buffer.from(await smaller.arrayBuffer()))
    expect(notes.place?.longitude).toBeCloseTo(place.longitude, 6)
  })

  test('one that tells nothing, or is damaged, is sent without notes', () => {
    expect(exifSegmentOf(aJpeg())).toBeNull()
    const damaged = Buffer.from('II*\0\xff\xff\xff\xff', 'latin1')
    expect(exifSegmentOf(aJpeg({ exif: damaged }))).toBeNull()
    expect(exifSegmentOf(aJpeg({ exif: exifOf({}) }).subarray(0, 40))).toBeNull()
  })
})

describe('处置前后 photos side by side', () => {
  const attachment: Attachment = {
    ...({ id: 'a', address: '/files/a', media: 'JPEG', phase: 'BEFORE', name: null } as const),
    ...{ takenAt: null, uploadedAt: '', metersFromCase: null, person: null, task: null },
    ...{ mergedReportId: null, report: null, orderSlipId: null, slip: null },
  }
  const merged = (id: string) => ({ id, source: 'TELEPHONE', reportedAt: '' }) as const

  test('before, after, and documents apart', () => {
    const after = { ...attachment, phase: 'AFTER' } as const
    const document = { ...after, media: 'PDF' } as const
    const attachments = [attachment, document, after]
    expect(photosOf({ attachments, mergedReports: [], orderSlips: [] })).toEqual({
      ...{ before: [attachment], after: [after], documents: [document] },
    })
  })

  test('并案 one that came with a further report says with which', () => {
    const mergedReports = [merged('m1'), merged('m2')]
    const attachments = [attachment, { ...attachment, mergedReportId: 'm2' }]
    const { before } = photosOf({ attachments, mergedReports, orderSlips: [] })
    expect(before.map(({ report }) => report?.number ?? null)).toEqual([null, 3])
  })

  test('派遣单 one that came with the answer to an order slip says whose answer it was', () => {
    const orderSlips = [{ id: 's1', recipient: '某物业', answeredBy: '赵六' }]
    const attachments = [{ ...attachment, orderSlipId: 's1', phase: 'AFTER' as const }]
    const { after } = photosOf({ attachments, mergedReports: [], orderSlips })
    expect(after.map(({ slip }) => slip?.recipient)).toEqual(['某物业'])
  })

  test('one taken more than 200 m away is marked', () => {
    const at = (metersFromCase: number | null) => isFar({ ...attachment, metersFromCase })
    expect([at(null), at(12), at(200), at(201)]).toEqual([false, false, false, true])
  })
})
