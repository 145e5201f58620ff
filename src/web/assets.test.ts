import { match, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { stage } from './testing/stage.ts'

const firstVisitBytes = 150_000
const laterVisitBytes = 40_000
const accepts = { 'accept-encoding': 'gzip, deflate, br' }

/** What is fetched for a page: the addresses in its markup, then those in what they fetch. */
async function fetchedFor(
  app: FastifyInstance,
  html: string,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  const waiting = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, url]) => url ?? '',
  )
  for (let url = waiting.shift(); url; url = waiting.shift()) {
    if (sizes.has(url)) continue
    const got = await app.inject({ url, headers: accepts })
    strictEqual(got.statusCode, 200, url)
    sizes.set(url, got.rawPayload.length)
    const plain = (await app.inject(url)).body
    if (url.endsWith('.js'))
      for (const [, next] of plain.matchAll(/from '(\/assets\/[^']+)'/g)) waiting.push(next ?? '')
    // Latin Extended and pictures come only where a page uses them.
    if (url.endsWith('.css'))
      for (const [, next] of plain.matchAll(/url\((\/assets\/atkinson-latin-\d00\.[^)]+)\)/g))
        waiting.push(next ?? '')
  }
  return sizes
}

test('a first visit costs at most 150 kB, and a later one 40 kB', async t => {
  const { app } = await stage()
  const page = await app.inject({ url: '/', headers: accepts })
  strictEqual(page.headers['content-encoding'], 'br')
  const markup = page.rawPayload.length
  const sizes = await fetchedFor(app, (await app.inject('/')).body)
  strictEqual(sizes.size >= 6, true)
  const first = markup + [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  t.diagnostic(`first visit ${first} bytes, later ${markup} bytes`)
  strictEqual(first <= firstVisitBytes, true, `${first} bytes`)
  strictEqual(markup <= laterVisitBytes, true, `${markup} bytes`)
})

test('an asset is kept for ever under an address that changes with it', async () => {
  const { app } = await stage()
  const page = await app.inject('/')
  const url = /href="(\/assets\/candour\.[0-9a-f]{12}\.css)"/.exec(page.body)?.[1] ?? ''
  const asset = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } })
  strictEqual(asset.headers['cache-control'], 'public, max-age=31536000, immutable')
  strictEqual(asset.headers['content-encoding'], 'gzip')
  match(String(asset.headers['content-type']), /^text\/css/)
  strictEqual((await app.inject('/assets/candour.000000000000.css')).statusCode, 404)
  strictEqual((await app.inject('/assets/..%2fapp.ts')).statusCode, 404)
})

test('every picture and typeface the stylesheet names is there', async () => {
  const { app } = await stage()
  const page = await app.inject('/')
  const url = /href="(\/assets\/candour\.[0-9a-f]{12}\.css)"/.exec(page.body)?.[1] ?? ''
  const css = (await app.inject(url)).body
  const named = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, found]) => found ?? '')
  strictEqual(named.length >= 4, true)
  for (const found of named) strictEqual((await app.inject(found)).statusCode, 200, found)
})

test('a browser that takes no compression gets none', async () => {
  const { app } = await stage()
  const page = await app.inject({ url: '/', headers: { 'accept-encoding': 'br;q=0, identity' } })
  strictEqual(page.headers['content-encoding'], undefined)
  match(page.body, /<h1/)
})
