const megabyte = 1024 * 1024
/** What the API takes at once. */
export const longestFile = 4 * megabyte

/** 文件内容 — a file in base64, as the API takes it. */
export async function contentOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const portion = 32_768
  let text = ''
  for (let from = 0; from < bytes.length; from += portion)
    text += String.fromCharCode(...bytes.subarray(from, from + portion))
  return btoa(text)
}

/** 可存地址 — where a browser finds a file that was made here, to save it. */
export const addressOf = async (file: Blob) =>
  `data:application/octet-stream;base64,${await contentOf(file)}`

/** 样例文件 — a file to be saved and filled in; spreadsheets know a table as UTF-8 by its first sign. */
export const sampleAddress = (text: string) => {
  const mark = text.startsWith('{') ? '' : '\ufeff'
  return `data:text/plain;charset=utf-8,${encodeURIComponent(`${mark}${text}`)}`
}
