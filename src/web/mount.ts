/** Puts a page on its address: finds who asks, runs the page's round, sends what came of it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { londonDay, parseCommandId } from '#kernel'
import { isMultipart, type Keeper, readFiles, typedIn } from './body.ts'
import { cookiesOf } from './cookies.ts'
import { fromElsewhere, isFormToken } from './form-token.ts'
import { drawPage, type Place, type Setting } from './frame.ts'
import { keepForm, takeKept } from './kept-forms.ts'
import { languageOf } from './language.ts'
import { createLimiter, type Limiter } from './limits.ts'
import type { As, Desk } from './needs.ts'
import type { Page, Sending } from './page.ts'
import type { PlainPages } from './plain.ts'
import type { Answered, Keep, Round, SentForm } from './round-types.ts'
import type { Audience } from './routes.ts'
import { type Visitor, visitorOf } from './sessions.ts'
import type { Typed } from './sheet.ts'
import type { Words } from './words.ts'

export type Mounting = Setting &
  Readonly<{
    desk: Desk
    words: (template: string, language: Words['language']) => Words
    plain: PlainPages
  }>

const sessionKinds = { public: undefined, track: 'tracker', casework: 'staff' } as const

export function mount(app: FastifyInstance, mounting: Mounting, audience: Audience, page: Page) {
  const limiter = limiters(mounting)
  for (const method of page.methods) {
    app.route({
      method,
      url: page.path,
      handler: (request, reply) =>
        answer({ mounting, audience, page, request, reply, limiter }).catch((fault: unknown) => {
          throw new PageFault(fault, typedSoFar.get(request), audience)
        }),
    })
  }
}

/** A fault while a page was at work, with what had been typed, for the page that apologises. */
export class PageFault extends Error {
  override readonly name = 'PageFault'
  readonly typed: Typed | undefined
  readonly audience: Audience
  constructor(cause: unknown, typed: Typed | undefined, audience: Audience) {
    super('a page failed', { cause })
    this.typed = typed
    this.audience = audience
  }
}

const typedSoFar = new WeakMap<FastifyRequest, Typed>()

type Asking = Readonly<{
  mounting: Mounting
  audience: Audience
  page: Page
  request: FastifyRequest
  reply: FastifyReply
  limiter: Round['limiter']
}>

async function answer(asking: Asking): Promise<FastifyReply> {
  const { mounting, audience, page, request, reply, limiter } = asking
  const { desk, config, world, plain } = mounting
  typedSoFar.set(request, typedIn(request))
  if (request.method === 'POST' && fromElsewhere(request.headers, request.host))
    return plain.forged(request, reply)

  const cookies = cookiesOf(config, request, reply)
  const doorway = { config, desk, world, cookies }
  const visitor = await visitorOf(sessionKinds[audience], doorway)
  if (!mayUse(page, visitor.as)) {
    if (visitor.as.actor.type !== 'public') return plain.hidden(request, reply)
    if (request.method === 'POST' && page.show)
      await keepForm(doorway, pathOf(request), await typedWithoutFiles(request))
    return reply.redirect(entranceOf(page, request), 303)
  }

  const language = languageOf(config, request, cookies)
  const words = mounting.words(page.template ?? 'shared', language)
  const now = world.now()
  const query = new URLSearchParams(request.url.split('?').slice(1).join('?'))
  const round: Round = {
    desk,
    words,
    limiter,
    params: request.params as Readonly<Record<string, string>>,
    around: {
      as: visitor.as,
      now,
      today: londonDay(now),
      query,
      cookies,
      door: visitor.door,
      hideNames: visitor.hideNames,
      address: request.ip,
      t: words.t,
      random: world.random,
      neutralSite: config.neutralSite,
    },
    kept: query.has('kept')
      ? await takeKept(doorway, pathOf(request), visitor.as.actor)
      : undefined,
    form: keep => readForm(asking, visitor, keep),
  }
  const run = request.method === 'POST' ? page.submit : page.show
  if (!run) return plain.notFound(request, reply)
  const answered = await run(round)
  await recordLook(asking, visitor.as, answered)
  const place = { audience, path: pathOf(request), visitor, words, printLook: printLookOf(asking) }
  return send(asking, place, answered)
}

function mayUse({ may }: Page, { actor }: As): boolean {
  if (may === 'anyone') return true
  if (may === 'code holder') return actor.type === 'tracker'
  return actor.type === 'staff' && (may === 'any staff' || may.includes(actor.role))
}

/** Where someone who has not said who they are is asked to, and where they then come back to. */
function entranceOf({ may, show }: Page, request: FastifyRequest): string {
  if (may === 'code holder') return '/track'
  if (!show) return '/sign-in'
  const kept = request.method === 'POST' ? 'kept=yes' : ''
  const back = [pathOf(request), kept].filter(Boolean).join('?')
  const whole = request.method === 'POST' ? back : request.url
  return `/sign-in?return=${encodeURIComponent(whole)}`
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}

async function readForm(
  { mounting, request }: Asking,
  { secret }: Visitor,
  keep: Keep | undefined,
): Promise<SentForm | undefined> {
  const { cookieKey } = mounting.config
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
async function typedWithoutFiles(request: FastifyRequest): Promise<Typed> {
  if (!isMultipart(request)) return typedIn(request)
  const { typed } = await readFiles(request, async (_before, { stream }) => {
    stream.resume()
    return { ok: true, value: undefined }
  })
  return typed
}

/** Written before anything is sent. A look that cannot be recorded is not given. */
async function recordLook({ mounting, page, request }: Asking, as: As, answered: Answered) {
  if (page.audit === 'nothing') return
  if (answered.type !== 'Shown' && answered.type !== 'Sending') return
  const { look, of } = page.audit
  const subject = of && (request.params as Readonly<Record<string, string>>)[of]
  const how = answered.type === 'Sending' ? 'downloaded' : 'read'
  await mounting.desk.looks.record(as, { what: look, how, ...(subject ? { subject } : {}) })
}

/** What a printed copy of this page would be a look at. */
function printLookOf({ page, request }: Asking): Place['printLook'] {
  if (page.audit === 'nothing') return undefined
  const { look, of } = page.audit
  const subject = of && (request.params as Readonly<Record<string, string>>)[of]
  return { what: look, subject }
}

async function send(asking: Asking, place: Place, answered: Answered): Promise<FastifyReply> {
  const { mounting, page, request, reply } = asking
  const { plain } = mounting
  switch (answered.type) {
    case 'Shown': {
      if (asking.audience === 'casework') reply.header('x-robots-tag', 'noindex, nofollow')
      const html = drawPage(mounting, place, page.template ?? '', answered)
      return reply.status(answered.status).type('text/html; charset=utf-8').send(html)
    }
    case 'Redirected':
      return reply.redirect(answered.to, 303)
    case 'Sending':
      return sendFile(reply, answered.sending)
    case 'Hidden':
      return plain.hidden(request, reply)
    case 'Forged':
      return plain.forged(request, reply)
    case 'Refused':
      return plain.refused(request, reply, answered.words)
    case 'Limited':
      return plain.tooMany(request, reply, answered)
  }
}

function sendFile(reply: FastifyReply, { name, mediaType, body, inline }: Sending): FastifyReply {
  const plainName = name.replaceAll(/[^\w. -]/g, '-')
  const how = inline ? 'inline' : 'attachment'
  return (
    reply
      .header('content-disposition', `${how}; filename="${plainName}"`)
      // Whatever a sent-in file holds, it may do nothing in a browser.
      .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .type(mediaType)
      .send(body instanceof Uint8Array ? Buffer.from(body) : body)
  )
}

function limiters({ world }: Mounting): Round['limiter'] {
  const byName = new Map<string, Limiter>()
  return (name, pace) => {
    const known = byName.get(name) ?? createLimiter(world.now, pace)
    byName.set(name, known)
    return known
  }
}
