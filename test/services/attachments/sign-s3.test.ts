import { expect, test } from 'vitest'
import { sha256Of } from '../../../services/attachments/sha256.ts'
import { signS3 } from '../../../services/attachments/sign-s3.ts'

const key = {
  region: 'us-east-1',
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const at = new Date('2013-05-24T00:00:00Z')
const signatureOf = ({ authorization = '' }: Record<string, string>) =>
  /Signature=(\w+)$/.exec(authorization)?.[1]

// the examples of “Signature Calculations for the Authorization Header” in the reference of Amazon S3
test('签名 a request to read is signed as AWS shows it', () => {
  const signed = signS3(key, {
    method: 'GET',
    url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
    headers: { range: 'bytes=0-9' },
    sha256: sha256Of(''),
    at,
  })
  expect(signatureOf(signed)).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

test('签名 a request to write is signed with what is written', () => {
  const signed = signS3(key, {
    method: 'PUT',
    url: new URL('https://examplebucket.s3.amazonaws.com/test%24file.text'),
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    sha256: sha256Of('Welcome to Amazon S3.'),
    at,
  })
  expect(signatureOf(signed)).toBe(
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  )
})
