/** Reads what forms send: fields as text, and files as they stream, each kept before the next. */
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Result } from '#kernel'
import type { Arriving } from './page.ts'
import { type Problem, type Received, type Typed, typedFrom } from './sheet.ts'

const fileLimitBytes = 200 * 1024 * 1024
/** A request larger than this is not read to its end, even to say kindly that it is too large. */
const requestLimitBytes = 1024 * 1024 * 1024
const formLimitBytes = 1024 * 1024
const limits = { fields: 200, files: 20, fieldSize: formLimitBytes, headerPairs: 50 } as const

/** Names of the two ways a body can be wrong, for where errors are caught. */
export const [tooLarge, interrupted] = ['TooLarge', 'Interrupted'] as const

export function setUpForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const whole = { parseAs: 'string', bodyLimit: formLimitBytes } as const
  app.addContentTypeParser('application/x-www-form-urlencoded', whole, (_request, text, done) =>
    done(null, typedFrom(new URLSearchParams(String(text)))),
  )
  // A multipart body is left in the socket for `readFiles`, which knows what page it is for.
  app.addContentTypeParser('multipart/form-data', (_request, _body, done) => done(null))
}

/** The fields of a form without files. */
export function typedIn(request: FastifyRequest): Typed {
  return request.body instanceof Map ? (request.body as Typed) : new Map()
}

export function isMultipart(request: FastifyRequest): boolean {
  return /^multipart\/form-data;/i.test(request.headers['content-type'] ?? '')
}

export type Keeper = (before: Typed, file: Arriving) => Promise<Result<unknown, string>>
export type ReadForm = Readonly<{
  typed: Typed
  received: readonly Received[]
  fileProblems: readonly Problem[]
}>

/**
 * Reads a multipart form. The fields before a file are known when it arrives, which is how the
 * page's token is checked before a byte is kept. A file nobody chose is not a file. A connection
 * that breaks destroys the file in hand, so that its keeper can tidy up, and throws.
 */
export async function readFiles(request: FastifyRequest, keep: Keeper): Promise<ReadForm> {
  if (Number(request.headers['content-length'] ?? 0) > requestLimitBytes)
    throw Object.assign(new Error('request too large'), { name: tooLarge })
  const fields: [string, string][] = []
  const received: Received[] = []
  const fileProblems: Problem[] = []
  const keeping: Promise<void>[] = []
  const failures: unknown[] = []
  let words = 0
  let isTooMuch = false
  let inHand: Arriving['stream'] | undefined

  const type = request.headers['content-type'] ?? ''
  const parser = new Busboy({
    headers: { ...request.headers, 'content-type': type },
    // One byte over, so that whoever keeps the file sees for themselves that it is too large.
    limits: { ...limits, fileSize: fileLimitBytes + 1 },
  })
  const overflow = () => {
    isTooMuch = true
  }
  parser.on('filesLimit', overflow)
  parser.on('fieldsLimit', overflow)
  parser.on('field', (name, value, _nameCut, valueCut) => {
    words += name.length + value.length
    if (valueCut || words > formLimitBytes) overflow()
    else fields.push([name, value])
  })
  parser.on('file', (field, stream, name, _encoding, claimedType) => {
    if (!name) {
      stream.resume()
      return
    }
    inHand = stream
    // A stream destroyed under its reader would otherwise end the process.
    stream.on('error', () => {})
    const kept = keep(typedFrom(fields), { field, name: plainName(name), claimedType, stream })
    const settled = kept.then(
      result => {
        if (result.ok) received.push({ field, name: plainName(name), value: result.value })
        else fileProblems.push({ field, words: result.refusal })
      },
      (error: unknown) => {
        failures.push(error)
      },
    )
    // Whatever became of it, the rest of it is read past, or the form behind it never arrives.
    keeping.push(settled.then(() => void stream.resume()))
  })
  try {
    await pipeline(request.raw, parser)
  } catch (cause) {
    inHand?.destroy(new Error('upload interrupted', { cause }))
    await Promise.allSettled(keeping)
    throw Object.assign(new Error('not a whole form', { cause }), { name: interrupted })
  }
  await Promise.all(keeping)
  // Part of what was sent was left out: better to say so than to take the rest for the whole.
  if (isTooMuch) throw Object.assign(new Error('form too large'), { name: tooLarge })
  if (failures.length > 0) throw new Error('a file was not kept', { cause: failures[0] })
  return { typed: typedFrom(fields), received, fileProblems }
}

/** The last part of what a browser calls a file, without what could not be shown or saved. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = [...last].filter(character => character >= ' ' && character !== '\u007f')
  return plain.join('').trim().slice(-200) || 'file'
}
