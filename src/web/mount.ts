/** Puts a page on its address: finds who asks, runs the page's round, sends what came of it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { londonDay } from '#kernel'
import { cookiesOf } from './cookies.ts'
import { fromElsewhere } from './form-token.ts'
import { drawPage, type Place, type Setting } from './frame.ts'
import { keepForm, takeKept } from './kept-forms.ts'
import { languageOf } from './language.ts'
import { createLimiter, type Limiter } from './limits.ts'
import {
  askWhy,
  type Looking,
  printLookOf,
  recordLook,
  recordRefusal,
  standingAt,
} from './looks.ts'
import type { Desk } from './needs.ts'
import type { Page } from './page.ts'
import { entranceOf, isForStaff, mayUse, pathOf, queryOf } from './permission.ts'
import type { PlainPages } from './plain.ts'
import type { Answered, Round } from './round-types.ts'
import type { Audience } from './routes.ts'
import { sendFile } from './send-file.ts'
import { readForm, typedBefore, typedWithoutFiles } from './sent-form.ts'
import { visitorOf } from './sessions.ts'
import type { Typed } from './sheet.ts'
import type { Words } from './words.ts'

export type Mounting = Setting &
  Readonly<{
    desk: Desk
    words: (template: string, language: Words['language']) => Words
    plain: PlainPages
    /** How many refusals of one person are recorded. */
    refusals: Limiter
  }>

const sessionKinds = {
  public: undefined,
  track: 'tracker',
  casework: 'staff',
  reviews: 'staff',
} as const

export function mount(app: FastifyInstance, mounting: Mounting, audience: Audience, page: Page) {
  const limiter = limiters(mounting)
  for (const method of page.methods) {
    app.route({
      method,
      url: page.path,
      handler: (request, reply) =>
        answer({ mounting, audience, page, request, reply, limiter }).catch((fault: unknown) => {
          throw new PageFault(fault, typedBefore(request), audience)
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
  const { desk, config, world, plain, refusals } = mounting
  if (request.method === 'POST' && fromElsewhere(request.headers, request.host))
    return plain.forged(request, reply)

  const cookies = cookiesOf(config, request, reply)
  const userAgent = request.headers['user-agent']
  const doorway = { config, desk, world, cookies, userAgent }
  const visitor = await visitorOf(sessionKinds[audience], doorway)
  const looking: Looking = { desk, audience, page, request, as: visitor.as }
  if (!mayUse(page, visitor.as)) {
    if (visitor.as.actor.type !== 'public') {
      await recordRefusal(looking, refusals)
      return plain.hidden(request, reply)
    }
    if (request.method === 'POST' && page.show)
      await keepForm(doorway, pathOf(request), await typedWithoutFiles(request))
    return reply.redirect(entranceOf(page, request), 303)
  }

  const standing = await standingAt(looking)
  if (standing?.asks) {
    if (request.method === 'POST')
      await keepForm(doorway, pathOf(request), await typedWithoutFiles(request))
    return askWhy(looking, reply, standing)
  }

  const language = languageOf(config, request, cookies)
  const words = mounting.words(page.template ?? 'shared', language)
  const now = world.now()
  const query = queryOf(request)
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
    form: keep => readForm(request, { cookieKey: config.cookieKey, secret: visitor.secret }, keep),
  }
  const run = request.method === 'POST' ? page.submit : page.show
  if (!run) return plain.notFound(request, reply)
  const answered = await run(round)
  if (answered.type === 'Hidden') await recordRefusal(looking, refusals)
  await recordLook(looking, answered, standing)
  const printLook = printLookOf(looking)
  const emergencyUntil = standing && (await desk.access.emergencyUntil(visitor.as, standing.matter))
  const place = { audience, path: pathOf(request), visitor, words, printLook, emergencyUntil }
  return send(asking, place, answered)
}

async function send(asking: Asking, place: Place, answered: Answered): Promise<FastifyReply> {
  const { mounting, page, request, reply } = asking
  const { plain } = mounting
  switch (answered.type) {
    case 'Shown': {
      if (isForStaff(asking.audience)) reply.header('x-robots-tag', 'noindex, nofollow')
      const html = drawPage(mounting, place, page.template ?? '', answered)
      return reply.status(answered.status).type('text/html; charset=utf-8').send(html)
    }
    case 'Redirected':
      return reply.redirect(answered.to, 303)
    case 'Sending':
      return sendFile(request, reply, answered.sending)
    case 'Hidden':
      return page.whereNone ? plain.notFound(request, reply) : plain.hidden(request, reply)
    case 'Forged':
      return plain.forged(request, reply)
    case 'Refused':
      return plain.refused(request, reply, answered.words)
    case 'Limited':
      return plain.tooMany(request, reply, answered)
  }
}

function limiters({ world }: Mounting): Round['limiter'] {
  const byName = new Map<string, Limiter>()
  return (name, pace) => {
    const known = byName.get(name) ?? createLimiter(world.now, pace)
    byName.set(name, known)
    return known
  }
}
