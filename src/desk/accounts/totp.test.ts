import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantFrom } from '#kernel'
import { base32, codeAt, otpauthOf, sealed, stepOf, stepOfCode, unsealed } from './totp.ts'

const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => instantFrom(seconds * 1000)

test('the codes of RFC 6238 appendix B', () => {
  const said = {
    59: '94287082',
    1111111109: '07081804',
    1111111111: '14050471',
    1234567890: '89005924',
    2000000000: '69279037',
    20000000000: '65353130',
  }
  for (const [seconds, code] of Object.entries(said)) {
    assert.equal(codeAt(secret, stepOf(at(Number(seconds))), 8), code, seconds)
    assert.equal(codeAt(secret, stepOf(at(Number(seconds)))), code.slice(2), seconds)
  }
})

test('a code is good in its own step, in the one before and to the last second of the one after', () => {
  const code = codeAt(secret, 1000)
  const step = 1000 * 30
  assert.equal(stepOfCode(secret, code, at(step - 31)), undefined)
  assert.equal(stepOfCode(secret, code, at(step - 30)), 1000)
  assert.equal(stepOfCode(secret, code, at(step)), 1000)
  assert.equal(stepOfCode(secret, code, at(step + 59)), 1000)
  assert.equal(stepOfCode(secret, code, at(step + 60)), undefined)
})

test('a code is read with a space in it, and as nothing shorter', () => {
  const code = codeAt(secret, 1000)
  const now = at(30_000)
  assert.equal(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now), 1000)
  assert.equal(stepOfCode(secret, code.slice(1), now), undefined)
  assert.equal(stepOfCode(secret, '', now), undefined)
})

test('base 32 as RFC 4648 section 10 writes it, without padding', () => {
  const said = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', foobar: 'MZXW6YTBOI' }
  for (const [text, code] of Object.entries(said)) assert.equal(base32(Buffer.from(text)), code)
})

test('what an app reads from the square names nobody’s spaces', () => {
  assert.equal(
    otpauthOf(Buffer.from('foobar'), 'a+b@x.example', 'Candour here'),
    'otpauth://totp/Candour%20here:a%2Bb%40x.example?secret=MZXW6YTBOI&issuer=Candour%20here',
  )
})

test('a sealed secret opens under its key for its person alone', () => {
  const key = Buffer.alloc(32, 9)
  const kept = sealed(key, secret, { person: 'fern', nonce: Buffer.alloc(12, 1) })
  assert.ok(!Buffer.from(kept).includes(secret))
  assert.deepEqual(Buffer.from(unsealed(key, kept, 'fern')), secret)
  assert.throws(() => unsealed(key, kept, 'brook'))
  assert.throws(() => unsealed(Buffer.alloc(32, 8), kept, 'fern'))
})
