import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

function fromIeee(hex: string): number {
  return Buffer.from(hex, 'hex').readDoubleBE()
}

/** RFC 8785, appendix B. */
const numbers = {
  '0000000000000000': '0',
  '8000000000000000': '0',
  '0000000000000001': '5e-324',
  '8000000000000001': '-5e-324',
  '7fefffffffffffff': '1.7976931348623157e+308',
  ffefffffffffffff: '-1.7976931348623157e+308',
  '4340000000000000': '9007199254740992',
  c340000000000000: '-9007199254740992',
  '4430000000000000': '295147905179352830000',
  '44b52d02c7e14af5': '9.999999999999997e+22',
  '44b52d02c7e14af6': '1e+23',
  '44b52d02c7e14af7': '1.0000000000000001e+23',
  '444b1ae4d6e2ef4e': '999999999999999700000',
  '444b1ae4d6e2ef4f': '999999999999999900000',
  '444b1ae4d6e2ef50': '1e+21',
  '3eb0c6f7a0b5ed8c': '9.999999999999997e-7',
  '3eb0c6f7a0b5ed8d': '0.000001',
  '41b3de4355555553': '333333333.3333332',
  '41b3de4355555554': '333333333.33333325',
  '41b3de4355555555': '333333333.3333333',
  '41b3de4355555556': '333333333.3333334',
  '41b3de4355555557': '333333333.33333343',
  becbf647612f3696: '-0.0000033333333333333333',
  '43143ff3c1cb0959': '1424953923781206.2',
}

test('numbers are written as RFC 8785, appendix B lists them', () => {
  for (const [ieee, text] of Object.entries(numbers)) {
    strictEqual(canonicalJson(fromIeee(ieee)), text)
  }
})

test('NaN and the infinities are refused (appendix B)', () => {
  for (const ieee of ['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000']) {
    throws(() => canonicalJson({ n: fromIeee(ieee) }), /\$\.n/)
  }
})

test('the example of section 3.2 becomes the bytes of section 3.2.4', () => {
  const value: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  strictEqual(
    canonicalJson(value),
    '{"literals":[null,true,false],' +
      '"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('names are ordered by UTF-16 unit, which is not code point order (section 3.2.3)', () => {
  const value: unknown = JSON.parse(String.raw`{
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"
  }`)
  const written: unknown = JSON.parse(canonicalJson(value))
  const expected = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
  // An object read back lists integer names first, so the order is taken from the text itself.
  const at = expected.map(name => canonicalJson(value).indexOf(`${JSON.stringify(name)}:`))
  deepStrictEqual(
    at,
    at.toSorted((left, right) => left - right),
  )
  deepStrictEqual(written, value)
})

test('structures nest, and names sort at every depth, without regard to language', () => {
  const value: unknown = JSON.parse(
    '{"1":{"f":{"f":"hi","F":5},"\\n":56.0},"10":{},"":"empty","a":{},"111":[{}],"A":{}}',
  )
  strictEqual(
    canonicalJson(value),
    '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
  )
  strictEqual(
    canonicalJson({ peach: 1, péché: 2, pêche: 3, sin: 4 }),
    '{"peach":1,"péché":2,"pêche":3,"sin":4}',
  )
})

test('half of a surrogate pair is refused, in a value and in a name', () => {
  throws(() => canonicalJson('\ud83d'), RangeError)
  throws(() => canonicalJson({ a: ['ok', '\ude00'] }), /\$\.a\[1\]/)
  throws(() => canonicalJson({ '\udead': 1 }), RangeError)
})

test('what JSON has no word for is refused, never dropped', () => {
  for (const value of [
    undefined,
    { a: undefined },
    [undefined],
    new Array(2),
    () => 1,
    Symbol('a'),
    1n,
    new Date(0),
    new Map(),
    Uint8Array.of(1),
  ]) {
    throws(() => canonicalJson(value), TypeError)
  }
})

test('no reordering of a value changes its text, and the text reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = canonicalJson(value)
      const back: unknown = JSON.parse(text)
      deepStrictEqual(back, JSON.parse(JSON.stringify(value)))
      strictEqual(canonicalJson(backwards(back)), text)
    }),
  )
})

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([name, member]) => [name, backwards(member)]))
}
