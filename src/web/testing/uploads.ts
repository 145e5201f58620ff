/** For tests of files sent with a report: a browser's form with files in it, byte by byte. */
import { equal } from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { TestApp } from '#test'
import { browser, formIn } from './stage.ts'

export const address = '/report/files'
const edge = 'xxEDGExx'
export const type = `multipart/form-data; boundary=${edge}`
export const end = `--${edge}--\r\n`

const field = (name: string, value: string) =>
  `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
/** How a file of the form begins; its bytes follow. */
export const fileHead = (name: string) =>
  `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
  'content-type: application/octet-stream\r\n\r\n'

type File = Readonly<{ name: string; bytes: Uint8Array | string }>

/** A browser with a complaint begun, at the page that takes files. */
export async function begun({ app }: TestApp) {
  const visitor = browser(app)
  const answers = { force: 'northmoor', press: 'on' }
  const begin = await visitor.send(await visitor.get('/report/force'), answers)
  equal(begin.statusCode, 303)
  const cookie = () => [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ')

  /** All of the form up to its first file. */
  async function head(press: string): Promise<string> {
    const { hidden } = formIn((await visitor.get(address)).body)
    return Object.entries({ ...hidden, press })
      .map(([name, value]) => field(name, value))
      .join('')
  }

  return {
    cookie,
    head,
    async send(files: readonly File[], press = 'upload') {
      const parts = files.map(({ name, bytes }) =>
        Buffer.concat([Buffer.from(fileHead(name)), Buffer.from(bytes), Buffer.from('\r\n')]),
      )
      const payload = Buffer.concat([Buffer.from(await head(press)), ...parts, Buffer.from(end)])
      const headers = { 'content-type': type, cookie: cookie() }
      return app.inject({ method: 'POST', url: address, headers, payload })
    },
    page: async () => (await visitor.get(address)).body,
    listed: async () => namesIn((await visitor.get(address)).body),
  }
}

/** The files the page lists, as its HTML says their names. */
export function namesIn(html: string): string[] {
  return [...html.matchAll(/candour-file__name">([^<]*)</g)].map(([, name = '']) => name)
}

/** Every original kept, and how many lie half-received. */
export function onDisk(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return {
    originals: names.filter(name => /[0-9a-f]{64}$/.test(name)).map(name => join(folder, name)),
    incoming: names.filter(name => name.startsWith(join('.incoming', sep))).length,
  }
}
