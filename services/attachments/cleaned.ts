/** 干净照片 — a photo without anything beside its picture, what it told of itself, and its size in pixels. */
export type Cleaned = {
  readonly bytes: Buffer
  /** The notes of camera or telephone, from their TIFF header on; null where it had none. */
  readonly exif: Buffer | null
  readonly width: number
  readonly height: number
}
