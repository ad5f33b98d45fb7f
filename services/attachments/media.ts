import type { AttachmentMedia } from '../../prisma/generated/enums.ts'

/** 文件类型 — how a file is named where it is sent. */
export const contentTypes: Readonly<Record<AttachmentMedia, string>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WEBP: 'image/webp',
  PDF: 'application/pdf',
}

/** 识别 — what a file is by its first bytes, whatever its name or sender says; null for anything that is not taken. */
export function mediaOf(bytes: Buffer): AttachmentMedia | null {
  if (bytes.length < 16) return null
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (text(0, 3) === '\xff\xd8\xff') return 'JPEG'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'PNG'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'WEBP'
  return text(0, 5) === '%PDF-' ? 'PDF' : null
}
