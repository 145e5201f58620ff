/**
 * Stylesheet, scripts, typeface and pictures: read once, compressed once, served under an address
 * that holds a hash of what they are, so a browser that has one never asks for it again.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { bestEncoding } from './compress.ts'

const require = createRequire(import.meta.url)
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`))
const own = fileURLToPath(new URL('assets/', import.meta.url))

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

type Source = readonly [name: string, file: string]

function sources(): readonly Source[] {
  const govuk = `${packageFolder('govuk-frontend')}/dist/govuk`
  const moj = `${packageFolder('@ministryofjustice/frontend')}/moj`
  const typeface = packageFolder('@fontsource/atkinson-hyperlegible-next')
  const fonts = ['latin', 'latin-ext'].flatMap(subset =>
    [400, 600].map(weight => [subset, weight] as const),
  )
  return [
    ...fonts.map(([subset, weight]): Source => {
      const file = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`
      return [`atkinson-${subset}-${weight}.woff2`, `${typeface}/files/${file}`]
    }),
    ...readdirSync(`${moj}/assets/images`)
      .filter(name => name.endsWith('.svg'))
      .map((name): Source => [name, `${moj}/assets/images/${name}`]),
    ['govuk-frontend.min.js', `${govuk}/govuk-frontend.min.js`],
    ['mark.svg', `${own}mark.svg`],
    // These name the ones above, so they come after them.
    ['candour.css', `${own}candour.css`],
    ['candour.js', `${own}candour.js`],
  ]
}

type Asset = Readonly<{
  mediaType: string
  bodies: Readonly<{ identity: Buffer; br?: Buffer; gzip?: Buffer }>
}>
export type Assets = Readonly<{
  /** The address of an asset by its plain name; throws where there is no such asset. */
  address(name: string): string
  byAddress: ReadonlyMap<string, Asset>
}>

let loaded: Assets | undefined

/** Once for the process: the files do not change under it, and packing them takes a while. */
export function loadAssets(): Assets {
  loaded ??= packAssets()
  return loaded
}

function packAssets(): Assets {
  const addresses = new Map<string, string>()
  const byAddress = new Map<string, Asset>()
  for (const [name, file] of sources()) {
    const extension = extname(name)
    const isText = extension === '.css' || extension === '.js'
    const raw = readFileSync(file)
    const body = isText ? Buffer.from(pointed(raw.toString('utf8'), addresses)) : raw
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
    const address = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`
    const packs = extension !== '.woff2'
    addresses.set(name, address)
    byAddress.set(address, {
      mediaType: mediaTypes[extension] ?? 'application/octet-stream',
      bodies: packs
        ? { identity: body, br: brotliCompressSync(body), gzip: gzipSync(body, { level: 9 }) }
        : { identity: body },
    })
  }
  return {
    byAddress,
    address(name) {
      const address = addresses.get(name)
      if (!address) throw new Error(`no asset ${name}`)
      return address
    },
  }
}

/** The text with the plain names of earlier assets replaced by their hashed addresses. */
function pointed(text: string, addresses: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/url\("?(?:\/assets\/images\/)?([\w.-]+)"?\)/g, (whole, name: string) => {
      const address = addresses.get(name)
      return address ? `url(${address})` : whole
    })
    .replaceAll(/from '\.\/([\w.-]+)'/g, (whole, name: string) => {
      const address = addresses.get(name)
      return address ? `from '${address}'` : whole
    })
    .replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
}

const forever = 'public, max-age=31536000, immutable'

export function setUpAssets(app: FastifyInstance, { byAddress, address }: Assets): void {
  app.get('/assets/:name', (request, reply) => {
    const asset = byAddress.get(request.url.split('?', 1)[0] ?? '')
    if (!asset) return reply.callNotFound()
    const encoding = asset.bodies.br ? bestEncoding(request.headers['accept-encoding']) : undefined
    const body = (encoding && asset.bodies[encoding]) ?? asset.bodies.identity
    if (encoding) reply.header('content-encoding', encoding)
    return reply
      .headers({ 'cache-control': forever, vary: 'accept-encoding' })
      .type(asset.mediaType)
      .send(body)
  })
  // Browsers ask for this by name whatever the page says.
  app.get('/favicon.ico', (_request, reply) => reply.redirect(address('mark.svg'), 302))
}
