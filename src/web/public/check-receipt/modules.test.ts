import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { Sha256 } from '#ledger'
import type { check as Check } from './check.ts'
import { browserModule, browserModules } from './modules.ts'
import { issueReceipt } from './sample-receipt.ts'

const { entry, addresses } = browserModules()
const folder = mkdtempSync(join(tmpdir(), 'candour-checker-'))
after(() => rmSync(folder, { recursive: true }))

/** The scripts exactly as a browser would get them, laid out by address. */
function laidOut(): string {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  for (const address of addresses) {
    const file = join(folder, address)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, browserModule(address)?.body ?? '')
  }
  return join(folder, dirname(entry))
}

const served: { check: typeof Check } = await import(
  pathToFileURL(join(laidOut(), 'check.js')).href
)

test('only the page, the ledger, its words and its curve are served', () => {
  const rooms = addresses.map(address => address.split('/')[4])
  deepStrictEqual([...new Set(rooms)].sort(), ['curves', 'hashes', 'kernel', 'ledger', 'page'])
  strictEqual(
    addresses.every(address => address.startsWith('/check-receipt/modules/')),
    true,
  )
  strictEqual(
    addresses.some(address => /sample|reference|test/.test(address)),
    false,
  )
})

test('nothing else under the same folder can be had', () => {
  const base = dirname(dirname(entry))
  for (const path of ['ledger/audit.ts', 'page/modules.js', 'ledger/../../main.js', 'ledger/']) {
    strictEqual(browserModule(`${base}/${path}`), undefined)
  }
  strictEqual(browserModule(entry.replace(/modules\/\w+/, 'modules/000000000000')), undefined)
})

test('every import leads to another address that is served', () => {
  for (const address of addresses) {
    const body = browserModule(address)?.body ?? ''
    for (const [, specifier = ''] of body.matchAll(/^(?:import|export)[^'";]*? from '([^']+)'/gm)) {
      match(specifier, /^\.{1,2}\//, address)
      const target = new URL(specifier, `http://site${address}`).pathname
      ok(addresses.includes(target), `${address} imports ${specifier}`)
    }
    ok(!/\bfrom ["'](?:#|@|node:)/.test(body), address)
    ok(!/\bimport\(/.test(body), `${address} would ask for more after the page has loaded`)
  }
})

test('all of it together is small enough for a phone', () => {
  const bytes = addresses
    .map(address => brotliCompressSync(browserModule(address)?.body ?? '').length)
    .reduce((total, length) => total + length, 0)
  ok(bytes < 90_000, `${bytes} bytes`)
})

const sha256: Sha256 = bytes => hash('sha256', bytes, 'buffer')
const sample = issueReceipt({ sha256, ed25519 })

test('the served scripts verify a receipt, and a copy however it is laid out', () => {
  for (const copy of [undefined, sample.body, JSON.stringify(JSON.parse(sample.body), null, 2)]) {
    const checked = served.check(JSON.stringify(sample.receipt), copy)
    strictEqual(checked.type === 'Checked' && checked.verdict.verified, true)
  }
})

test('the served scripts refuse a changed receipt, and another copy', () => {
  const changed = JSON.stringify({ ...sample.receipt, index: 0 })
  const checked = served.check(changed, undefined)
  strictEqual(checked.type === 'Checked' && checked.verdict.verified, false)
  const other = served.check(JSON.stringify(sample.receipt), '{}')
  strictEqual(other.type === 'Checked' && other.verdict.verified, false)
})

test('the served scripts say what of a receipt cannot be read', () => {
  deepStrictEqual(served.check('hello', undefined), { type: 'Unreadable', fields: ['receipt'] })
  const broken = JSON.stringify({ ...sample.receipt, proof: ['x', 'y'], key: 'k', more: 1 })
  deepStrictEqual(served.check(broken, undefined), {
    type: 'Unreadable',
    fields: ['more', 'proof', 'key'],
  })
})
