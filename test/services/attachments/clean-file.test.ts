import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanFile } from '../../../services/attachments/clean-file.ts'
import { orientationIn, readNotes } from '../../../services/attachments/exif.ts'
import { mediaOf } from '../../../services/attachments/media.ts'
import { codeOf } from '../../support/code-of.ts'
import { aJpeg, aPdf, aPng, aWebp, exifOf } from '../../support/photos.ts'

const place = { longitude: 110.9951, latitude: 35.0253 }
const notes = { takenAt: '2026:03:02 10:00:00', offset: '+08:00', place, orientation: 6 }
const zip = Buffer.from('PK\x03\x04secret-archive')
const photos = {
  JPEG: aJpeg({ exif: exifOf(notes) }),
  PNG: aPng({ exif: exifOf(notes) }),
  WEBP: aWebp({ exif: exifOf(notes) }),
}
const refusalOf = (bytes: Buffer) => codeOf(() => cleanFile(bytes))

describe('照片清理 what is kept of a photo', () => {
  test.each(Object.entries(photos))(
    '%s: time and place go to columns, and the file tells nothing any more',
    (media, bytes) => {
      const clean = cleanFile(Buffer.concat([bytes, zip]))
      expect(clean.media).toBe(media)
      expect(clean.notes).toMatchObject({ takenAt: notes.takenAt, offset: '+08:00' })
      expect(clean.notes.place?.longitude).toBeCloseTo(place.longitude, 6)
      expect(clean.notes.place?.latitude).toBeCloseTo(place.latitude, 6)
      expect(clean.bytes.toString('latin1')).not.toMatch(/secret|2026:03:02/)
    },
  )

  test.each(Object.entries(photos))('%s: what is clean stays as it is', (_media, bytes) => {
    const once = cleanFile(bytes)
    const again = cleanFile(once.bytes)
    expect(again.bytes.equals(once.bytes)).toBe(true)
    expect(again.notes).toEqual({ takenAt: null, offset: null, place: null })
    expect([again.width, again.height]).toEqual([once.width, once.height])
  })

  test('a JPEG still says which way up it stands, and nothing else', () => {
    const { bytes } = cleanFile(photos.JPEG)
    expect(orientationIn(bytes.subarray(12, 38))).toBe(6)
    expect(cleanFile(aJpeg({ exif: exifOf({}) })).bytes.includes('Exif')).toBe(false)
  })

  test('a document is kept as it is, up to its end', () => {
    const { media, bytes } = cleanFile(Buffer.concat([aPdf(), zip]))
    expect([media, bytes.toString()]).toEqual(['PDF', aPdf().toString()])
  })
})

describe('拒绝 what is not taken', () => {
  test.each([
    ['a text under the name of a photo', Buffer.from('这只是一段文字，不是照片。'.repeat(9))],
    ['nothing at all', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', Buffer.from(`GIF89a${'\0'.repeat(40)}`, 'latin1')],
    ['an archive', Buffer.concat([zip, zip])],
    ['a photo cut short', photos.JPEG.subarray(0, -6)],
    ['a PNG cut short', photos.PNG.subarray(0, -6)],
    ['a WebP cut short', photos.WEBP.subarray(0, -6)],
    ['a photo that is only a beginning', Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), zip, zip])],
    ['more pixels than a screen can hold', aJpeg({ width: 60_000, height: 60_000 })],
    ['no pixels', aJpeg({ width: 0, height: 9 })],
    ['a PDF without an end', Buffer.from('%PDF-1.4 and nothing more')],
  ])('%s', (_what, bytes) => {
    expect(refusalOf(bytes)).toBe('FILE_NOT_ACCEPTED')
  })

  test('whatever is done to a photo, it is taken or refused in one sentence', () => {
    const spoiled = fc.tuple(
      fc.constantFrom(...Object.values(photos), aPdf()),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.nat(),
    )
    fc.assert(
      fc.property(spoiled, ([photo, changes, cut]) => {
        const bytes = Buffer.from(photo)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const end = cut % (bytes.length * 2)
        expect(refusalOf(bytes.subarray(0, end))).toMatch(/^(done|FILE_NOT_ACCEPTED)$/)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('照片信息 what a photo tells of itself', () => {
  test('south and west are below zero; nowhere is nowhere', () => {
    const south = readNotes(exifOf({ place: { longitude: -70.5, latitude: -33.25 } })).place
    expect(south?.longitude).toBeCloseTo(-70.5, 6)
    expect(south?.latitude).toBeCloseTo(-33.25, 6)
    expect(readNotes(exifOf({ place: { longitude: 0, latitude: 0 } })).place).toBeNull()
  })

  test('damaged notes say nothing, and never break', () => {
    const whole = exifOf(notes)
    const damaged = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length))
    fc.assert(
      fc.property(damaged, ([at, value, end]) => {
        const bytes = Buffer.from(whole)
        bytes[at] = value
        const { place: found } = readNotes(bytes.subarray(0, end))
        expect(found === null || Math.abs(found.latitude) <= 90).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('what it is says its first bytes, not its name', () => {
    expect([photos.JPEG, photos.PNG, photos.WEBP, aPdf(), zip].map(mediaOf)).toEqual([
      ...['JPEG', 'PNG', 'WEBP', 'PDF', null],
    ])
  })
})
