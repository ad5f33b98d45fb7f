import { ApiError } from '../api/api-error.ts'

/** 读取文件 — the text of a file, if it is UTF-8; read as anything else its Chinese would be lost. Throws FILE_UNREADABLE. */
export async function readModelFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ApiError('FILE_UNREADABLE', 'The file is not UTF-8 text.')
  }
}
