import fc from 'fast-check'

const nul = String.fromCharCode(0)
const loneSurrogate = String.fromCharCode(0xd800)

/** Texts that have broken something somewhere. */
export const nastyTexts: readonly string[] = [
  ...[
    '',
    ' ',
    nul,
    `a${nul}b`,
    loneSurrogate,
    `x${loneSurrogate}`,
    '\u202e\u0000',
    '\ufeff',
    '🧨'.repeat(50),
  ],
  ...[
    "' OR 1=1 --",
    "'; DROP TABLE cases; --",
    '%',
    '_',
    '\\',
    '#{7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
  ],
  ...[
    '../../../../etc/passwd',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    '%00',
    '\r\nSet-Cookie: a=b',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'NaN',
    'Infinity',
    '1e400',
  ],
  ...[
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00Z',
  ],
  ...[
    'GPC:S:x',
    'GPC:N:1',
    'GPC:J:[1]',
    'GPC:D:1',
    'GPC:T:[]',
    'Case:1',
    'Case:01890000-0000-7000-8000-000000000000',
  ].map((text) => Buffer.from(text).toString('base64')),
  'a'.repeat(3_000),
]

const text = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 10 }),
)
const number = fc.oneof(
  fc.constantFrom(0, -1, 1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, -0.5),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

/** Any value a client may send as a variable: wrong types, deep, wide, with strange names. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', 'input'), fc.string()),
      tie('value'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
    number.map((value) => Array.from({ length: 500 }, () => value)),
  ),
})).value

/** A value as GraphQL writes it; not all of them are grammar. */
export function literal(value: unknown): string {
  if (typeof value === 'string')
    return value.length % 7 === 0 ? `"""${value}"""` : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(' ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([name, part]) => `${name}: ${literal(part)}`)
    .join(' ')}}`
}
