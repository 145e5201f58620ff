/** A form as it arrives, believed only with the token of whoever it was shown to. */
import type { FastifyRequest } from 'fastify'
import { parseCommandId } from '#kernel'
import { isMultipart, type Keeper, readFiles, typedIn } from './body.ts'
import { isFormToken } from './form-token.ts'
import type { Keep, SentForm } from './round-types.ts'
import type { Typed } from './sheet.ts'

const typedSoFar = new WeakMap<FastifyRequest, Typed>()

/**
 * What has been read of a request's form, for the page that apologises when the rest goes wrong.
 */
export function typedBefore(request: FastifyRequest): Typed {
  return typedSoFar.get(request) ?? typedIn(request)
}

type Trust = Readonly<{ cookieKey: Uint8Array; secret: string }>

/** The form, each of its files kept as it arrives; undefined where it lacks its sender's token. */
export async function readForm(
  request: FastifyRequest,
  { cookieKey, secret }: Trust,
  keep: Keep | undefined,
): Promise<SentForm | undefined> {
  const trusted = (typed: Typed) => isFormToken(cookieKey, secret, typed.get('token')?.[0] ?? '')
  const sent = (typed: Typed): SentForm | undefined => {
    const command = parseCommandId(typed.get('command')?.[0] ?? '')
    if (!command || !trusted(typed)) return undefined
    const seen = typed.get('seen')?.[0]
    return {
      typed,
      command,
      seen: seen && /^\d{1,9}$/.test(seen) ? Number(seen) : undefined,
      received: [],
      fileProblems: [],
    }
  }
  if (!isMultipart(request)) return sent(typedIn(request))

  const keeper: Keeper = async (before, file) => {
    const form = sent(before)
    if (form && keep) return await keep(form, file)
    // Not ours to keep: read past it, and let the whole form be refused.
    file.stream.resume()
    return { ok: true, value: undefined }
  }
  const read = await readFiles(request, keeper)
  typedSoFar.set(request, read.typed)
  const form = sent(read.typed)
  return form && { ...form, received: read.received, fileProblems: read.fileProblems }
}

/** What was typed into a form whose sender is not signed in; its files are read past. */
export async function typedWithoutFiles(request: FastifyRequest): Promise<Typed> {
  if (!isMultipart(request)) return typedIn(request)
  const { typed } = await readFiles(request, async (_before, { stream }) => {
    stream.resume()
    return { ok: true, value: undefined }
  })
  return typed
}
