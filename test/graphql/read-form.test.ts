import { describe, expect, test } from 'vitest'
import { readForm } from '../../graphql/http/read-form.ts'

const type = 'multipart/form-data; boundary=----x'
const form = [
  '------x\r\nContent-Disposition: form-data; name="answer"\r\n\r\n已更换\r\n井盖\r\n',
  '------x\r\nContent-Disposition: form-data; name="photos"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n',
  'bytes\r\n--not the end\r\n------x\r\n',
  'Content-Disposition: form-data; name="photos"; filename=""\r\n\r\n\r\n------x--\r\n',
].join('')
const read = (text: string, contentType = type) => readForm(Buffer.from(text), contentType)

describe('读表单 a form as a browser sends it', () => {
  test('fields by name, files with theirs; a field for files in which nothing was chosen is none', () => {
    const { fields, files } = read(form)
    expect(fields).toEqual({ answer: '已更换\r\n井盖' })
    expect(files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['a.png', 'bytes\r\n--not the end'],
    ])
  })

  test('what was cut off is left out, what came before it stays', () => {
    expect(read(form.slice(0, form.indexOf('not the')))).toEqual({
      fields: { answer: '已更换\r\n井盖' },
      files: [],
    })
  })

  test.each([
    ['nothing', '', type],
    ['no boundary', form, 'multipart/form-data'],
    ['another boundary', form, 'multipart/form-data; boundary=y'],
    ['no head', '------x\r\n------x--', type],
    ['a head without an end', '------x\r\nname="answer"', type],
  ])('of %s there is nothing to read', (_what, text, contentType) => {
    expect(read(text, contentType)).toEqual({ fields: {}, files: [] })
  })

  test('without files it may come as words alone', () => {
    const { fields } = read('answer=%E5%A5%BD&answeredBy=', 'application/x-www-form-urlencoded')
    expect(fields).toEqual({ answer: '好', answeredBy: '' })
  })
})
